package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.arriving.mail.TriedFile.KnownLetter;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;

/** Finds letters by what a mail says of them. */
@ApplicationScoped
class FindLetters {

    private final AccessApplications applications;
    private final Letters letters;

    FindLetters(AccessApplications applications, Letters letters) {
        this.applications = applications;
        this.letters = letters;
    }

    List<KnownLetter> byCodes(Collection<String> candidates) {
        return all(candidates, letters::byCode);
    }

    /** @param digests SHA-256 of what was signed */
    List<KnownLetter> byDigests(Collection<byte[]> digests) {
        return all(digests, letters::bySha256);
    }

    Optional<KnownLetter> byId(UUID id) {
        return all(List.of(id), letters::findByIdOptional).stream().findFirst();
    }

    private <T> List<KnownLetter> all(Collection<T> keys, Function<T, Optional<Letter>> find) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.stream()
                        .flatMap(key -> find.apply(key).stream())
                        .distinct()
                        .map(this::known)
                        .toList());
    }

    private KnownLetter known(Letter letter) {
        var resting = letters.applicationsOf(letter.id()).stream()
                .map(applications::findById)
                .toList();
        return new KnownLetter(
                letter.id(),
                letter.code(),
                resting.stream().map(AccessApplication::id).findFirst().orElse(null),
                resting.stream()
                        .flatMap(application -> Stream.of(
                                application.asked().applicant().email(),
                                application.asked().employee().email()))
                        .filter(Objects::nonNull)
                        .map(EmailAddresses::comparable)
                        .collect(Collectors.toSet()));
    }
}
