"use strict";
(function () {
  var root = document.documentElement;
  function by(id) { return document.getElementById(id); }

  // Dark mode: the reader's choice is remembered where the browser lets a local file remember.
  var store = {
    get: function () { try { return localStorage.getItem("mediaorg-theme"); } catch (_) { return null; } },
    set: function (value) { try { localStorage.setItem("mediaorg-theme", value); } catch (_) { /* not remembered */ } }
  };
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  var dark = by("dark");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
  function tellDark() { dark.setAttribute("aria-pressed", String(isDark())); }
  var chosen = store.get();
  if (chosen === "dark" || chosen === "light") { root.dataset.theme = chosen; }
  dark.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    store.set(root.dataset.theme);
    tellDark();
  });
  system.addEventListener("change", tellDark);
  dark.hidden = false;
  tellDark();

  by("print").addEventListener("click", function () { window.print(); });
  by("print").hidden = false;

  // Contents on a narrow screen.
  var menu = by("menu");
  var nav = by("nav");
  function openMenu(open) {
    nav.classList.toggle("closed", !open);
    menu.setAttribute("aria-expanded", String(open));
  }
  menu.addEventListener("click", function () { openMenu(nav.classList.contains("closed")); });
  nav.addEventListener("click", function (event) { if (event.target.closest("a")) { openMenu(false); } });
  menu.hidden = false;
  openMenu(false);

  // Search: all of the words asked for, as they stand or across spaces; failing that, most pairs of characters of a word.
  var box = by("search");
  var query = by("query");
  var found = by("found");
  var count = by("count");
  var list = by("list");
  var home = box.dataset.home;
  function fold(text) { return text.normalize("NFKC").toLowerCase(); }
  var entries = JSON.parse(by("hits").textContent).map(function (hit) {
    var title = fold(hit[0]);
    var all = fold(hit.slice(0, 3).concat(hit[4]).join(" "));
    return { hit: hit, title: title, all: all, tight: all.replace(/\s+/g, "") };
  });
  function pairsIn(word, text) {
    var total = word.length - 1;
    var met = 0;
    for (var at = 0; at < total; at += 1) { if (text.indexOf(word.substr(at, 2)) >= 0) { met += 1; } }
    return total > 1 ? met / total : 0;
  }
  function score(entry, words) {
    var sum = 0;
    for (var n = 0; n < words.length; n += 1) {
      var word = words[n];
      if (entry.title === word) { sum += 8; }
      else if (entry.title.indexOf(word) === 0) { sum += 6; }
      else if (entry.title.indexOf(word) >= 0) { sum += 5; }
      else if (entry.all.indexOf(word) >= 0) { sum += 3; }
      else if (entry.tight.indexOf(word) >= 0) { sum += 2; }
      else {
        var near = pairsIn(word, entry.tight);
        if (near < 0.6) { return 0; }
        sum += near;
      }
    }
    return sum / words.length;
  }
  function search(text) {
    var words = fold(text).split(/\s+/).filter(Boolean);
    if (!words.length) { return null; }
    var hits = [];
    entries.forEach(function (entry, place) {
      var value = score(entry, words);
      if (value > 0) { hits.push({ hit: entry.hit, value: value, place: place }); }
    });
    if (hits.some(function (one) { return one.value >= 2; })) {
      hits = hits.filter(function (one) { return one.value >= 2; });
    }
    return hits.sort(function (a, b) { return b.value - a.value || a.place - b.place; });
  }
  function line(hit) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var title = document.createElement("span");
    var where = document.createElement("span");
    link.href = hit[3];
    title.className = "found-title";
    title.textContent = hit[0];
    where.className = "found-where";
    where.textContent = hit[2] ? hit[1] + " · " + hit[2] : hit[1];
    link.append(title, where);
    item.append(link);
    return item;
  }
  function show() {
    var hits = search(query.value);
    found.hidden = hits === null;
    list.replaceChildren();
    if (hits === null) { return; }
    hits.slice(0, 50).forEach(function (one) { list.append(line(one.hit)); });
    var words = box.dataset;
    count.textContent = hits.length === 0 ? words.none : hits.length === 1 ? words.one : words.many.replace("{n}", hits.length);
  }
  function clear() { query.value = ""; show(); }
  function links() { return Array.prototype.slice.call(list.querySelectorAll("a")); }
  function step(by) {
    var all = links();
    var at = all.indexOf(document.activeElement) + by;
    if (at < 0) { query.focus(); } else if (at < all.length) { all[at].focus(); }
  }
  query.addEventListener("input", function () { if (!home) { show(); } });
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") { step(1); event.preventDefault(); }
    else if (event.key === "ArrowUp") { step(-1); event.preventDefault(); }
    else if (event.key === "Enter" && event.target === query) {
      if (home && query.value) { location.href = home + "?q=" + encodeURIComponent(query.value); }
      else if (links().length) { links()[0].click(); }
    }
  });
  list.addEventListener("click", function (event) { if (event.target.closest("a")) { clear(); } });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      query.focus();
      event.preventDefault();
    } else if (event.key === "Escape" && (query.value || !found.hidden)) {
      clear();
      query.focus();
    }
  });
  document.addEventListener("click", function (event) { if (!box.contains(event.target)) { found.hidden = true; } });
  query.addEventListener("focus", function () { if (query.value && !home) { show(); } });
  box.hidden = false;
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { query.value = asked; show(); query.focus(); }
}());
