// The text of figures that is too faint for what is drawn beneath it, which axe-core leaves undecided.
// The contrast is WCAG 2's: 4.5 to 1, or 3 to 1 for large text. A canvas of one pixel puts translucent colours together.

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** The colour that these paints make, first to last, on white. */
function mixed(paints) {
  pixel.globalAlpha = 1;
  for (const [color, alpha] of [['white', 1], ...paints]) {
    pixel.globalAlpha = alpha;
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
  }
  return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** What an element lays over those beneath it, as a colour and its opacity. */
function paint(element) {
  const style = getComputedStyle(element);
  if (!element.ownerSVGElement) return [style.backgroundColor, 1];
  const isArea = element.localName !== 'line' && style.fill !== 'none';
  return [isArea ? style.fill : 'transparent', style.fillOpacity * style.opacity];
}

function luminance(color) {
  const [red, green, blue] = color.map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const faint = [];
for (const text of document.querySelectorAll('svg text')) {
  text.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = text.getBoundingClientRect();
  if (!text.textContent.trim() || box.width === 0) continue;
  const beneath = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    .filter(element => !['text', 'tspan'].includes(element.localName))
    .filter(element => !element.closest('.sheet, .tools, .status, #explanation')) // what lies over the page, not beneath it
    .reverse();
  if (beneath.some(element => ['image', 'img'].includes(element.localName))) continue; // it has no one colour
  const paints = beneath.map(paint);
  const ratio = contrast(mixed(paints), mixed([...paints, paint(text)]));
  const style = getComputedStyle(text);
  const size = parseFloat(style.fontSize) * text.getScreenCTM().a;
  const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
  if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} to 1: ${text.outerHTML.slice(0, 120)}`);
}
scrollTo(0, 0);
return faint;
