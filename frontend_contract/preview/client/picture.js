// A picture in the sizes that were made when it was published, on its own colour until it is there.

import { element } from "./element.js";

/** An img, or null when there is nothing to show. `sizes` says how wide it stands, as in HTML. */
export function picture(image, { sizes, eager = false, className = null }) {
  if (!image?.renditions?.length) return null;
  const bySize = [...image.renditions].sort((one, other) => one.width - other.width);
  const largest = bySize.at(-1);
  const made = element("img", {
    class: className,
    alt: image.alt,
    width: largest.width,
    height: largest.height,
    srcset: bySize.map((rendition) => `${rendition.url} ${rendition.width}w`).join(", "),
    sizes,
    src: largest.url,
    loading: eager ? "eager" : "lazy",
    decoding: "async",
  });
  made.style.backgroundColor = image.placeholder;
  if (image.focalPoint) made.style.objectPosition = `${image.focalPoint.x * 100}% ${image.focalPoint.y * 100}%`;
  return made;
}
