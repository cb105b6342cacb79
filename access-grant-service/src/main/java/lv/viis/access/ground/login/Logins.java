package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.spenttoken.Digest;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.row.Ids;
import lv.viis.chassis.row.Rows;

/**
 * Logins that are renewed: from each follows a family of refresh tokens (in the database by that name), used once and
 * replaced by its successor. Using one again ends the whole login, because then two hold it (RFC 9700, 4.14.2); for a
 * moment the same successor is given again.
 */
@ApplicationScoped
public class Logins {

    /**
     * What begins a login.
     *
     * @param authenticatedAt when the person proved at the provider who it is
     * @param requesterKey the thumbprint of the key that it is bound to, null if it is bound to the client only
     */
    public record Begin(UUID personId, Instant authenticatedAt, String clientId, String requesterKey, String acr) {}

    /**
     * A refresh token, found by its digest.
     *
     * @param requesterKey the thumbprint of the key that it is bound to, null if it is bound to the client only
     * @param scope the scope that was chosen last
     * @param live whether its family has not ended, and it has not lain unused for too long
     * @param unused whether it was not exchanged yet
     */
    public record RefreshToken(
            UUID familyId,
            UUID personId,
            String clientId,
            String requesterKey,
            String acr,
            Set<String> services,
            Scope scope,
            boolean live,
            boolean unused) {}

    private record Row(
            UUID familyId,
            UUID personId,
            String clientId,
            String keyThumbprint,
            String acr,
            Set<String> services,
            String scope,
            boolean live,
            boolean unused) {

        RefreshToken found() {
            return new RefreshToken(
                    familyId, personId, clientId, keyThumbprint, acr, services, Scope.parse(scope), live, unused);
        }
    }

    private final EntityManager database;
    private final LoginSettings settings;
    private final RefreshTokens tokens;
    private final PersonEpochs epochs;
    private final LoginLock lock;
    private final LoginEnds ends;

    Logins(
            EntityManager database,
            LoginSettings settings,
            RefreshTokens tokens,
            PersonEpochs epochs,
            LoginLock lock,
            LoginEnds ends) {
        this.database = database;
        this.settings = settings;
        this.tokens = tokens;
        this.epochs = epochs;
        this.lock = lock;
        this.ends = ends;
    }

    /**
     * Begins a login, which lasts from when the person logged in at the provider.
     *
     * @return its first refresh token; empty if all logins of the person were ended just now
     */
    @Transactional
    public Optional<String> begin(Begin login, Scope scope, Set<String> services) {
        lock.share(login.personId());
        if (ends.isEndedAfter(login.personId(), login.authenticatedAt())) {
            return Optional.empty();
        }
        var family = Ids.next();
        database.createNativeQuery("""
                        select cast(login_begin(:id, :person, :client, cast(:key as text), :acr, cast(:services as text[]),
                                                :scope, cast(:ends as timestamptz)) as text)""")
                .setParameter("id", family)
                .setParameter("person", login.personId())
                .setParameter("client", login.clientId())
                .setParameter("key", login.requesterKey())
                .setParameter("acr", login.acr())
                .setParameter("services", services.toArray(String[]::new))
                .setParameter("scope", scope.toString())
                .setParameter("ends", login.authenticatedAt().plus(settings.refreshLifetime()))
                .getSingleResult();
        return Optional.of(tokens.append(family));
    }

    /** Whether known, live or not; whose it is must still be compared. */
    @Transactional
    public Optional<RefreshToken> find(String token) {
        return query("select * from login_of(?1)", token)
                .map(row -> Rows.of(row, Row.class).found());
    }

    /**
     * Uses the token, which the caller owns, and gives its successor.
     *
     * @return empty if it was used before, and all that follow from its login are ended; or if they had ended
     */
    @Transactional
    public Optional<String> rotate(String token, RefreshToken found, Scope scope) {
        // The lock of the family puts two uses of any of its tokens in order; what is read next is read behind it.
        database.createNativeQuery("select cast(login_hold(?1) as text)")
                .setParameter(1, found.familyId())
                .getSingleResult();
        var row = query(
                        "select * from login_stands(?1, cast(?2 as interval))",
                        token,
                        settings.refreshGrace().toString())
                .orElseThrow();
        if (!row.get("live", Boolean.class)) {
            return Optional.empty();
        }
        if (row.get("fresh", Boolean.class)) {
            return Optional.of(use(token, found, scope));
        }
        if (Boolean.TRUE.equals(row.get("again", Boolean.class))) {
            return Optional.of(tokens.open(row.get("sealed_successor", byte[].class), found.familyId()));
        }
        end(found, "REUSED");
        return Optional.empty();
    }

    /** Ends all that follow from the login, and the person's access tokens, which may be in the same wrong hands. */
    @Transactional
    public void revoke(RefreshToken found) {
        end(found, "REVOKED");
    }

    private void end(RefreshToken found, String reason) {
        var ended = (Boolean) database.createNativeQuery("select login_over(?1, ?2)")
                .setParameter(1, found.familyId())
                .setParameter(2, reason)
                .getSingleResult();
        if (ended) {
            epochs.raise(found.personId());
        }
    }

    private String use(String token, RefreshToken found, Scope scope) {
        var successor = tokens.replace(token, found.familyId());
        database.createNativeQuery("select cast(login_renewed(?1, ?2) as text)")
                .setParameter(1, found.familyId())
                .setParameter(2, scope.toString())
                .getSingleResult();
        return successor;
    }

    @SuppressWarnings("unchecked")
    private Optional<Tuple> query(String sql, String token, Object... more) {
        var query = database.createNativeQuery(sql, Tuple.class).setParameter(1, Digest.of(token));
        for (var i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        return ((List<Tuple>) query.getResultList()).stream().findFirst();
    }
}
