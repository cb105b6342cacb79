package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses an image that would fill the memory of whoever opens it (422). */
final class ImageTooLarge extends Refusal {
    ImageTooLarge() {
        super(422, "The image has too many pixels", "An image has at most 50 million pixels.");
    }
}
