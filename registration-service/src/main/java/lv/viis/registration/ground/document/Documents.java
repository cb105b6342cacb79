package lv.viis.registration.ground.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;

/** Keeps documents sealed, each for ever as it was. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID>, SealedColumns {

    /**
     * A document that is kept.
     *
     * @param sha256 of its content, 32 bytes
     */
    public record Kept(UUID id, byte[] sha256) {}

    private final SealedBox sealedBox;

    Documents(SealedBox sealedBox) {
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("document", "sealed", "'document:' || encode(sha256, 'hex')"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Kept keep(byte[] content, String mediaType, Instant now) {
        var sha256 = sha256(content);
        var document = new Document(mediaType, sha256, sealedBox.seal(content, context(sha256)), now);
        persist(document);
        // Its bytes are not to stay in memory until the transaction ends: there may be hundreds of them.
        flush();
        getEntityManager().detach(document);
        return new Kept(document.id, sha256);
    }

    /** The content, byte for byte as it was kept. */
    public byte[] open(UUID id) {
        var document = findById(id);
        getEntityManager().detach(document);
        return sealedBox.open(document.sealed, context(document.sha256));
    }

    /** As it was kept. */
    public String mediaType(UUID id) {
        return getEntityManager()
                .createQuery("select d.mediaType from Document d where d.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** SHA-256, 32 bytes. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bound to the digest that the row of its letter names too: a box moved to another row does not open. */
    private static String context(byte[] sha256) {
        return "document:" + HexFormat.of().formatHex(sha256);
    }
}
