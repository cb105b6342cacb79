package lv.viis.registration.arriving.paper;

import java.net.URI;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.letters.letter.Letter;

/** The original is confirmed, rejected, or a signed file was accepted in its place. */
@ProblemType(status = 409, en = "The paper original is settled", lv = "Papīra oriģināls jau ir izskatīts")
final class OriginalSettled extends Refusal {

    private final transient URI seeAlso;

    private OriginalSettled(PaperOriginal original, String english, String latvian) {
        super("It is " + original.state + ". " + english, "Tā stāvoklis ir " + original.state + ". " + latvian);
        this.seeAlso = URI.create("/v1/paper-originals/" + original.id);
    }

    static OriginalSettled forGood(PaperOriginal original) {
        return new OriginalSettled(original, "What is settled stays so.", "Izskatītais vairs nemainās.");
    }

    static OriginalSettled byItsScan(PaperOriginal original) {
        return new OriginalSettled(original, "Its scan is there already.", "Tā skenētā kopija jau ir pievienota.");
    }

    static OriginalSettled byItsLetter(PaperOriginal original, Letter.State letter) {
        return new OriginalSettled(
                original, "Its letter is " + letter + " meanwhile.", "Tā vēstules stāvoklis tagad ir " + letter + ".");
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
