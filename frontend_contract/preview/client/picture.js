// A picture in the sizes that were made when it was published, on its own colour until it is there.

import { element } from "./element.js";

/** A picture, or null when there is nothing to show. `sizes` says how wide it stands, as in HTML. */
export function picture(image, { sizes, eager = false, className = null }) {
  if (!image?.renditions?.length) return null;
  const largest = image.renditions.at(-1);
  const shown = element("img", {
    class: className,
    alt: image.alt,
    width: largest.width,
    height: largest.height,
    srcset: image.renditions.map((rendition) => `${rendition.url} ${rendition.width}w`).join(", "),
    sizes,
    src: largest.url,
    loading: eager ? "eager" : "lazy",
    decoding: "async",
  });
  shown.style.backgroundColor = image.placeholder;
  if (image.focalPoint) shown.style.objectPosition = `${image.focalPoint.x * 100}% ${image.focalPoint.y * 100}%`;
  const sources = image.sources.map(({ format, srcset }) => element("source", { type: format, srcset, sizes }));
  const whole = element("picture", {}, [...sources, shown]);
  whole.style.display = "contents";
  return whole;
}
