package lv.viis.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.letter.AcceptSignature;
import lv.viis.registration.mail.Found.KnownLetter;
import lv.viis.registration.mail.Message.Attachment;
import lv.viis.registration.signature.SignedPayloads;

/** Tries the signed files of a mail on the letters that they, or the codes in the mail, name (D5: as an upload is). */
@ApplicationScoped
class MatchFiles {

    /** How a mail was understood; {@code unmatched}: a signed file or a code without a letter. */
    record Match(List<Found> found, List<KnownLetter> named, boolean signed, boolean unmatched) {}

    /** Also what cannot be opened, such as old formats: a clerk should see it. */
    private static final Set<String> SIGNED_NAMES = Set.of("asice", "sce", "edoc", "bdoc", "ddoc", "asics", "adoc");

    /** Of one file; a mail that names more letters is not tried on all of them. */
    private static final int MOST_LETTERS = 10;

    private final FindLetters findLetters;
    private final AcceptSignature acceptSignature;

    MatchFiles(FindLetters findLetters, AcceptSignature acceptSignature) {
        this.findLetters = findLetters;
        this.acceptSignature = acceptSignature;
    }

    Match match(Message message, Instant receivedAt, Instant now) {
        var candidates = FindCodes.candidates(Stream.concat(
                        Stream.of(message.subject(), message.text()),
                        message.attachments().stream().map(Attachment::name))
                .collect(Collectors.joining("\n")));
        var named = findLetters.byCodes(candidates);
        var found = new ArrayList<Found>();
        var signed = false;
        var unmatched = named.isEmpty() && candidates.stream().anyMatch(FindCodes::isMeant);
        for (var file : message.attachments()) {
            if (isSigned(file)) {
                signed = true;
                var letters = lettersOf(file, named);
                unmatched |= letters.isEmpty();
                letters.stream().limit(MOST_LETTERS).forEach(letter -> found.add(tried(file, letter, receivedAt, now)));
            }
        }
        return new Match(found, named, signed, unmatched);
    }

    static boolean isSigned(Attachment file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return SIGNED_NAMES.contains(name.substring(name.lastIndexOf('.') + 1))
                || SignedPayloads.of(file.content()).isPresent();
    }

    /** What was signed says surely for which letter; else the code in the file's name, else those in the mail. */
    private List<KnownLetter> lettersOf(Attachment file, List<KnownLetter> named) {
        var signedFor = findLetters.byDigests(SignedPayloads.of(file.content()).orElse(List.of()));
        if (!signedFor.isEmpty()) {
            return signedFor;
        }
        var inName = FindCodes.candidates(file.name());
        var namedByFile =
                named.stream().filter(letter -> inName.contains(letter.code())).toList();
        return namedByFile.isEmpty() ? named : namedByFile;
    }

    private Found tried(Attachment file, KnownLetter letter, Instant receivedAt, Instant now) {
        try {
            acceptSignature.accept(letter.id(), file.content(), receivedAt, now);
            return new Found(file.number(), letter, MailFinding.ACCEPTED);
        } catch (Refusal e) {
            return new Found(file.number(), letter, e.code());
        }
    }
}
