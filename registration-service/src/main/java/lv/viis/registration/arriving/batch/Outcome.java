package lv.viis.registration.arriving.batch;

import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationState;
import lv.viis.registration.texts.lettertext.LetterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one application when all of its batch were acted on.
 *
 * @param version of the application from now on
 * @param done whether it was acted on
 * @param code why not, a problem code such as {@code letters-not-signed}; else null
 * @param missing the letters of which evidence is still missing, where that is why
 */
@Schema(name = "BatchOutcome")
record Outcome(
        UUID applicationId,
        long version,
        ApplicationState state,
        boolean done,
        @Nullable String code,
        List<LetterKind> missing) {

    static Outcome done(AccessApplication application) {
        return new Outcome(application.id(), application.version(), application.state(), true, null, List.of());
    }

    static Outcome left(AccessApplication application, String code, List<LetterKind> missing) {
        return new Outcome(application.id(), application.version(), application.state(), false, code, missing);
    }
}
