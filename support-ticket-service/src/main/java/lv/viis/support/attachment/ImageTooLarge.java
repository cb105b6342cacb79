package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an image that would fill the memory of whoever opens it. */
@ProblemType(status = 422, en = "The image has too many pixels", lv = "Attēlam ir pārāk daudz pikseļu")
final class ImageTooLarge extends Refusal {
    ImageTooLarge() {
        super("An image has at most 50 million pixels.", "Attēlam ir ne vairāk kā 50 miljoni pikseļu.");
    }
}
