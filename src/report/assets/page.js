// Every page: the button that changes between light and dark.
(function () {
  const root = document.documentElement;
  const names = { "": "automatic", light: "light", dark: "dark" };
  const button = document.getElementById("theme");

  // A page on a disk may not be allowed to remember anything.
  function remembered() {
    try {
      return localStorage.getItem("sejajar-theme") || "";
    } catch (refused) {
      return "";
    }
  }

  function remember(theme) {
    try {
      localStorage.setItem("sejajar-theme", theme);
    } catch (refused) {
      // It holds until the page is closed.
    }
  }

  function show(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    button.querySelector("span").textContent = names[theme];
  }

  root.classList.add("has-script");
  let theme = remembered();
  if (!(theme in names)) theme = "";
  show(theme);
  button.addEventListener("click", function () {
    const order = Object.keys(names);
    theme = order[(order.indexOf(theme) + 1) % order.length];
    remember(theme);
    show(theme);
  });
})();
