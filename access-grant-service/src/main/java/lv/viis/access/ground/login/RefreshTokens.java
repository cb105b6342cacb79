package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.spenttoken.Digest;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;

/**
 * The secrets of logins: each is random, known to the database by its digest alone, and sealed only as the successor of
 * the one before it, to be given again. Whether one may be used is for {@link Logins} to judge.
 */
@ApplicationScoped
class RefreshTokens implements SealedColumns {

    private static final int BYTES = 32;

    private final EntityManager database;
    private final LoginSettings settings;
    private final SealedBox sealedBox;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(EntityManager database, LoginSettings settings, SealedBox sealedBox) {
        this.database = database;
        this.settings = settings;
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("refresh_token", "sealed_successor", "'refresh:' || family_id"));
    }

    /** A new one for the login, unused. */
    @Transactional(Transactional.TxType.MANDATORY)
    String append(UUID family) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.createNativeQuery("select cast(login_append(?1, ?2, cast(?3 as interval)) as text)")
                .setParameter(1, family)
                .setParameter(2, Digest.of(token))
                .setParameter(3, settings.refreshIdle().toString())
                .getSingleResult();
        return token;
    }

    /** The successor of one that is used by this. */
    @Transactional(Transactional.TxType.MANDATORY)
    String replace(String token, UUID family) {
        var successor = append(family);
        database.createNativeQuery("select cast(login_replace(?1, ?2, ?3) as text)")
                .setParameter(1, Digest.of(token))
                .setParameter(2, Digest.of(successor))
                .setParameter(3, sealedBox.seal(successor.getBytes(StandardCharsets.US_ASCII), context(family)))
                .getSingleResult();
        return successor;
    }

    /** The successor that {@link #replace} gave before. */
    String open(byte[] sealedSuccessor, UUID family) {
        return new String(sealedBox.open(sealedSuccessor, context(family)), StandardCharsets.US_ASCII);
    }

    private static String context(UUID family) {
        return "refresh:" + family;
    }
}
