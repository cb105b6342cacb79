package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.arriving.mail.FindCodes.Codes;
import lv.viis.registration.arriving.mail.Message.Attachment;
import lv.viis.registration.arriving.mail.TriedFile.KnownLetter;
import lv.viis.registration.letters.letter.AcceptSignature;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.signature.SignedPayloads;

/** Tries the signed files of a mail on the letters that they, or the codes in the mail, name (D5: as an upload is). */
@ApplicationScoped
class MatchFiles {

    /** How a mail was understood; {@code unmatched}: a signed file or a code without a letter. */
    record Match(List<TriedFile> found, List<KnownLetter> named, boolean signed, boolean unmatched) {}

    private static final byte[] DDOC = "<SignedDoc".getBytes(StandardCharsets.US_ASCII);

    /** Of one file; a mail that names more letters is not tried on all of them. */
    private static final int MOST_LETTERS = 10;

    /** Of all files: the letters of a whole batch, one in each. The rest is for a clerk. */
    private static final int MOST_TRIES = 250;

    private final FindLetters findLetters;
    private final AcceptSignature acceptSignature;
    private final SignedPayloads signedPayloads;
    private final ForeignFiles files;

    MatchFiles(
            FindLetters findLetters,
            AcceptSignature acceptSignature,
            SignedPayloads signedPayloads,
            ForeignFiles files) {
        this.findLetters = findLetters;
        this.acceptSignature = acceptSignature;
        this.signedPayloads = signedPayloads;
        this.files = files;
    }

    /** @param steps for each file and each letter; what there is no time for is left to a clerk */
    Match match(Message message, Instant receivedAt, Instant now, MailSteps steps) {
        var codes = codes(message);
        var named = findLetters.byCodes(codes.candidates());
        var found = new ArrayList<TriedFile>();
        var signed = false;
        var unmatched = named.isEmpty() && codes.meant();
        for (var file : message.attachments()) {
            if (!steps.next()) {
                unmatched = true;
                break;
            }
            var payloads = signedPayloads.of(file.content());
            if (isSigned(file, payloads)) {
                signed = true;
                var letters = lettersOf(file, payloads, named);
                unmatched |= letters.isEmpty() || found.size() >= MOST_TRIES;
                for (var letter : letters.subList(0, Math.min(letters.size(), left(found)))) {
                    if (!steps.next()) {
                        unmatched = true;
                        break;
                    }
                    found.add(tried(file, letter, receivedAt, now));
                }
            }
        }
        return new Match(found, named, signed, unmatched);
    }

    private static int left(List<TriedFile> found) {
        return Math.min(MOST_LETTERS, Math.max(0, MOST_TRIES - found.size()));
    }

    /** As if there were one that nobody knows, if it takes too long to say. */
    private Codes codes(Message message) {
        var seen = Stream.concat(
                        Stream.of(message.subject(), message.text(), message.beside()),
                        message.attachments().stream().map(Attachment::name))
                .collect(Collectors.joining("\n;\n"));
        try {
            return files.read(() -> FindCodes.in(seen));
        } catch (FileTooCostly e) {
            return new Codes(Set.of(), true);
        }
    }

    boolean isSigned(Attachment file) {
        return isSigned(file, signedPayloads.of(file.content()));
    }

    private static boolean isSigned(Attachment file, Optional<List<byte[]>> payloads) {
        return SignedNames.has(file.name()) || isDdoc(file.content()) || payloads.isPresent();
    }

    /** The old format that is XML: it is refused by its name, not taken for a text. */
    private static boolean isDdoc(byte[] file) {
        for (var i = 0; i < Math.min(file.length, 1_000) - DDOC.length; i++) {
            if (file[i] == '<' && Arrays.equals(file, i, i + DDOC.length, DDOC, 0, DDOC.length)) {
                return true;
            }
        }
        return false;
    }

    /** What was signed says surely for which letter; else the code in the file's name, else those in the mail. */
    private List<KnownLetter> lettersOf(Attachment file, Optional<List<byte[]>> payloads, List<KnownLetter> named) {
        var signedFor = findLetters.byDigests(payloads.orElse(List.of()));
        if (!signedFor.isEmpty()) {
            return signedFor;
        }
        var inName = FindCodes.candidates(file.name());
        var namedByFile =
                named.stream().filter(letter -> inName.contains(letter.code())).toList();
        return namedByFile.isEmpty() ? named : namedByFile;
    }

    private TriedFile tried(Attachment file, KnownLetter letter, Instant receivedAt, Instant now) {
        try {
            acceptSignature.accept(letter.id(), file.content(), receivedAt, now);
            return new TriedFile(file.number(), letter, MailFinding.ACCEPTED);
        } catch (Refusal e) {
            return new TriedFile(file.number(), letter, e.code());
        }
    }
}
