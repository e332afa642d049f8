/* Light or dark: like the system, until the reader chooses. */

const system = window.matchMedia("(prefers-color-scheme: dark)");

export class ThemeSwitch {
  constructor(map, button) {
    this.map = map;
    this.button = button;
    button.addEventListener("click", () => {
      this.map.atlas.setTheme(this.isDark ? "light" : "dark");
      this.updateButton();
    });
    system.addEventListener("change", () => {
      this.map.fire("themechanged");
      this.updateButton();
    });
    this.updateButton();
  }

  get isDark() {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === "dark" : system.matches;
  }

  updateButton() {
    this.button.setAttribute("aria-pressed", String(this.isDark));
  }
}
