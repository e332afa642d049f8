; Inno Setup's recipe for the Windows installer. package.yml runs it after PyInstaller:
; iscc /DVersion=0.1.0 packaging\windows\tour-atlas.iss
#ifndef Version
  #error Pass the version: iscc /DVersion=0.1.0
#endif
#define Root "..\.."

[Setup]
AppId={{6B7C2C53-5F0B-4C0E-9A55-2E6F0E7A8D41}
AppName=Tour Atlas
AppVersion={#Version}
AppPublisher=The Tour Atlas authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Tour Atlas
DefaultGroupName=Tour Atlas
DisableProgramGroupPage=yes
LicenseFile={#Root}\LICENSE
OutputDir={#Root}\dist
OutputBaseFilename=tour-atlas-{#Version}-windows-x86_64-setup
SetupIconFile={#Root}\build\build\tour-atlas.ico
UninstallDisplayIcon={app}\tour-atlas.exe
Compression=lzma2/max
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The installer asks whether to install for one user, without an administrator, or for all.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ChangesAssociations=yes
ChangesEnvironment=yes
MinVersion=10.0.17763
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.AddToPath=Run "tour-atlas" from any terminal
de.AddToPath="tour-atlas" in jedem Terminal starten können

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:AddToPath}"; Flags: unchecked

[Files]
Source: "{#Root}\dist\tour-atlas\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Tour Atlas"; Filename: "{app}\tour-atlas.exe"
Name: "{autodesktop}\Tour Atlas"; Filename: "{app}\tour-atlas.exe"; Tasks: desktopicon

[Registry]
; Adds the app to "Open with" for .geojson, without changing the default program.
Root: HKA; Subkey: "Software\Classes\TourAtlas.Tour"; ValueType: string; ValueData: "Tour"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\TourAtlas.Tour\DefaultIcon"; ValueType: string; ValueData: "{app}\tour-atlas.exe,0"
Root: HKA; Subkey: "Software\Classes\TourAtlas.Tour\shell\open\command"; ValueType: string; ValueData: """{app}\tour-atlas.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.geojson\OpenWithProgids"; ValueType: string; ValueName: "TourAtlas.Tour"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not IsAdminInstallMode and NotOnPath

[Run]
Filename: "{app}\tour-atlas.exe"; Description: "{cm:LaunchProgram,Tour Atlas}"; Flags: nowait postinstall skipifsilent

[Code]
function NotOnPath: Boolean;
var
  Known: String;
begin
  Result := not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known)
    or (Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') = 0);
end;
