"use strict";
(function () {
  var box = document.createElement("div");
  box.className = "tip";
  box.hidden = true;
  document.body.appendChild(box);
  var SVG = "http://www.w3.org/2000/svg";
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function hide(chart) {
    box.hidden = true;
    if (chart.rule) { chart.rule.setAttribute("visibility", "hidden"); }
  }
  function show(lines, x, y) {
    box.textContent = "";
    lines.forEach(function (text, at) {
      var row = document.createElement(at || lines.length === 1 ? "span" : "b");
      row.textContent = text;
      box.appendChild(row);
    });
    box.hidden = false;
    var wide = box.offsetWidth, tall = box.offsetHeight, page = document.documentElement;
    box.style.left = Math.max(4, x + 14 + wide > page.clientWidth ? x - wide - 14 : x + 14) + "px";
    box.style.top = Math.max(4, Math.min(y - tall / 2, window.innerHeight - tall - 4)) + "px";
  }
  function prepare(svg) {
    var chart = { svg: svg, dots: [], at: 0 };
    each(svg.querySelectorAll("title"), function (title) {
      var spot = title.parentNode, group = spot.closest("[data-b]");
      chart.dots.push({
        x: +spot.getAttribute("cx"), y: +spot.getAttribute("cy"), node: spot,
        text: title.textContent, brand: group ? group.getAttribute("data-b") : ""
      });
      spot.removeChild(title);
    });
    chart.isLines = svg.classList.contains("lines");
    if (chart.isLines) {
      chart.rule = document.createElementNS(SVG, "path");
      chart.rule.setAttribute("class", "rule");
      chart.rule.setAttribute("visibility", "hidden");
      svg.insertBefore(chart.rule, svg.firstChild);
    }
    return chart;
  }
  function spot(chart, event) {
    var grid = chart.svg.getScreenCTM();
    return { x: (event.clientX - grid.e) / grid.a, y: (event.clientY - grid.f) / grid.d, scale: grid.a };
  }
  function column(chart, x, clientX, clientY) {
    var seen = chart.dots.filter(function (dot) { return !chart.svg.classList.contains("off-" + dot.brand); });
    if (!seen.length) { return hide(chart); }
    var near = seen.reduce(function (a, b) { return Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a; });
    var here = seen.filter(function (dot) { return dot.x === near.x; });
    here.sort(function (a, b) { return a.y - b.y; });
    var day = / \(([^()]*)\)$/, found = day.exec(near.text);
    var lines = here.map(function (dot) { return dot.text.replace(day, ""); });
    show((found ? [found[1]] : []).concat(lines), clientX, clientY);
    chart.rule.setAttribute("d", "M" + near.x + " 20V" + chart.svg.getAttribute("data-bottom"));
    chart.rule.setAttribute("visibility", "visible");
    chart.at = near.x;
  }
  function point(chart, at, event) {
    var best = null, reach = 18 / at.scale;
    chart.dots.forEach(function (dot) {
      if (dot.node === event.target) { best = dot; reach = -1; }
      var far = Math.hypot(dot.x - at.x, dot.y - at.y);
      if (far < reach) { best = dot; reach = far; }
    });
    if (best) { show(best.text.split("\n"), event.clientX, event.clientY); } else { hide(chart); }
  }
  function step(chart, event) {
    var way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") { hide(chart); }
    if (!way || !chart.isLines || !chart.dots.length) { return; }
    event.preventDefault();
    var xs = chart.dots.map(function (dot) { return dot.x; }).sort(function (a, b) { return a - b; });
    var beyond = xs.filter(function (x) { return way > 0 ? x > chart.at : x < chart.at; });
    var next = beyond.length ? beyond[way > 0 ? 0 : beyond.length - 1] : xs[way > 0 ? xs.length - 1 : 0];
    var grid = chart.svg.getScreenCTM();
    column(chart, next, next * grid.a + grid.e, 60 * grid.d + grid.f);
  }
  function toggle(chart, label) {
    var name = label.getAttribute("data-b");
    var off = chart.svg.classList.toggle("off-" + name);
    label.setAttribute("aria-pressed", String(!off));
    each(chart.svg.querySelectorAll("[data-b='" + name + "']"), function (part) {
      part.classList.toggle("off", off);
    });
    hide(chart);
  }
  each(document.querySelectorAll("figure svg"), function (svg) {
    var chart = prepare(svg);
    svg.addEventListener("pointermove", function (event) {
      var at = spot(chart, event);
      if (chart.isLines) { column(chart, at.x, event.clientX, event.clientY); } else { point(chart, at, event); }
    });
    svg.addEventListener("pointerleave", function () { hide(chart); });
    svg.closest("figure").addEventListener("keydown", function (event) { step(chart, event); });
    each(svg.querySelectorAll("text[data-b]"), function (label) {
      label.setAttribute("role", "button");
      label.setAttribute("tabindex", "0");
      label.setAttribute("aria-pressed", "true");
      label.addEventListener("click", function () { toggle(chart, label); });
      label.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); toggle(chart, label); }
      });
    });
  });
})();
