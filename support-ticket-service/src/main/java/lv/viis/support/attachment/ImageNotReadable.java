package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses an image whose header is broken (422). */
final class ImageNotReadable extends Refusal {
    ImageNotReadable() {
        super(422, "The image cannot be read", "Its header does not say how large it is.");
    }
}
