"""Every drawing of the demo by its key."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from pages.demo.images.back import stretching_woman
from pages.demo.images.back_diagram import labelled_back
from pages.demo.images.blood_pressure import monitor_on_a_table
from pages.demo.images.blood_pressure_diagram import sitting_well, sitting_well_in_spanish
from pages.demo.images.knee_diagram import labelled_knee
from pages.demo.images.portraits import reviewer, writer
from pages.demo.images.walk import morning_walk


@dataclass(frozen=True)
class Drawing:
    """A picture, its title in the admin and what it shows."""

    title: str
    description: str
    draw: Callable[[], Image.Image]

    def png(self) -> bytes:
        """The picture as a PNG file; the same bytes each time with one version of Pillow."""
        file = BytesIO()
        self.draw().save(file, "PNG")
        return file.getvalue()


DRAWINGS: dict[str, Drawing] = {
    "back-hero": Drawing(
        "Side stretch on a mat",
        "A woman on a mat leans to one side with an arm over her head; the curve of her spine is drawn in.",
        stretching_woman,
    ),
    "back-and-hip-diagram": Drawing(
        "Lower back and hips, labelled",
        "The lower spine, the pelvis, the hip joints and the nerve to the leg, seen from behind.",
        labelled_back,
    ),
    "knee-hero": Drawing(
        "Morning walk", "Two people walk on a path through green hills in the morning.", morning_walk
    ),
    "knee-diagram": Drawing(
        "Knee from the side, labelled",
        "A bent knee from the side with its bones, cartilage and meniscus.",
        labelled_knee,
    ),
    "blood-pressure-hero": Drawing(
        "Blood pressure monitor on a table",
        "A blood pressure monitor reads 122 over 78, beside its cuff, a cup, a notebook and a plant.",
        monitor_on_a_table,
    ),
    "blood-pressure-diagram": Drawing(
        "Sitting well for a reading",
        "A person at a table takes a reading, with the back and the arm supported and the feet flat.",
        sitting_well,
    ),
    "blood-pressure-diagram-es": Drawing(
        "Sitting well for a reading (Spanish)",
        "A person at a table takes a reading, with the back and the arm supported. The labels are in "
        "Spanish.",
        sitting_well_in_spanish,
    ),
    "portrait-mara": Drawing("Mara Quill", "A smiling woman with round glasses and a green jumper.", writer),
    "portrait-imani": Drawing(
        "Dr Imani Oduya-Finch", "A smiling doctor with curly hair and a white coat.", reviewer
    ),
}
