/* Light or dark: as the system is, until the reader says otherwise. */

const system = window.matchMedia("(prefers-color-scheme: dark)");

export class ThemeSwitch {
  constructor(map, button) {
    this.map = map;
    this.button = button;
    button.addEventListener("click", () => {
      this.map.atlas.setTheme(this.isDark ? "light" : "dark");
      this.tell();
    });
    system.addEventListener("change", () => {
      this.map.fire("themechanged");
      this.tell();
    });
    this.tell();
  }

  get isDark() {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === "dark" : system.matches;
  }

  tell() {
    this.button.setAttribute("aria-pressed", String(this.isDark));
  }
}
