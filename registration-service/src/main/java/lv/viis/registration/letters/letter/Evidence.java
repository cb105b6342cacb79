package lv.viis.registration.letters.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** That the right person signed a letter, and how it was found out; written once. */
@Entity
@Immutable
public class Evidence {

    /** By which way a letter came; each letter by one (D3). */
    public enum Channel {
        SIGNED,
        PAPER
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID letterId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    /** The signed file as received, or the scan of the original. */
    UUID containerId;

    byte[] containerSha256;
    UUID simpleReportId;
    UUID detailedReportId;
    UUID signerId;
    Instant signedAt;
    String level;
    byte[] signatureValueSha256;
    LocalDate documentDate;
    String documentNumber;
    List<UUID> clerkIds = List.of();
    Instant checkedAt;

    protected Evidence() {}

    static Evidence signed(
            UUID letterId, UUID signerId, Instant signedAt, String level, byte[] signatureValueSha256, Instant now) {
        var evidence = new Evidence();
        evidence.channel = Channel.SIGNED;
        evidence.letterId = letterId;
        evidence.signerId = signerId;
        evidence.signedAt = signedAt;
        evidence.level = level;
        evidence.signatureValueSha256 = signatureValueSha256;
        evidence.checkedAt = now;
        return evidence;
    }

    /**
     * Evidence by a paper original that two clerks saw (D4).
     *
     * @param scan the original's scan, with its digest
     * @param documentDate the date on it, of Europe/Riga; its signer's mandate counts as of then (D1)
     * @param clerkIds who recorded and who confirmed it
     */
    public static Evidence paper(
            Letter letter,
            UUID scanId,
            byte[] scanSha256,
            LocalDate documentDate,
            String documentNumber,
            List<UUID> clerkIds,
            Instant now) {
        var evidence = new Evidence();
        evidence.channel = Channel.PAPER;
        evidence.letterId = letter.id;
        evidence.signerId = letter.signerId;
        evidence.containerId = scanId;
        evidence.containerSha256 = scanSha256;
        evidence.documentDate = documentDate;
        evidence.documentNumber = documentNumber;
        evidence.clerkIds = clerkIds;
        evidence.checkedAt = now;
        return evidence;
    }

    public UUID id() {
        return id;
    }

    public Channel channel() {
        return channel;
    }

    /** The document of the signed file as received, or of the scan. */
    public UUID containerId() {
        return containerId;
    }

    /** SHA-256 of the signed file as received, or of the scan, 32 bytes. */
    public byte[] containerSha256() {
        return containerSha256;
    }

    /** The person who signed. */
    public UUID signerId() {
        return signerId;
    }

    /** By the earliest qualified time stamp; null on paper. */
    public Instant signedAt() {
        return signedAt;
    }

    /** The date on the paper original; null if signed. */
    public LocalDate documentDate() {
        return documentDate;
    }

    /** The clerks who saw the paper original; empty if signed. */
    public List<UUID> clerkIds() {
        return clerkIds;
    }
}
