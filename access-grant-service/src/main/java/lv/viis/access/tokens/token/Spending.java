package lv.viis.access.tokens.token;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import lv.viis.access.ground.spenttoken.SpentTokens.Once;

/**
 * What a login uses up by the very statement that reads its rights, and only if those give a token: the login itself, and
 * before it the proof that came with it. Two at once wait for each other in the database, and one is the first.
 *
 * @param proof null if none came
 * @param authenticatedAt when the person proved who it is; a login from before its person's logins were ended is over
 */
record Spending(Once login, Once proof, Instant authenticatedAt) {

    /**
     * What became of it.
     *
     * @param over whether the person's logins were ended after this one
     * @param proofSpent whether the proof was used for the first time; false too if nothing was to be spent
     * @param loginSpent the same of the login
     */
    record Outcome(boolean over, boolean proofSpent, boolean loginSpent) {

        static Outcome of(ResultSet found, int from) throws SQLException {
            return new Outcome(found.getBoolean(from), found.getBoolean(from + 1), found.getBoolean(from + 2));
        }
    }

    /** The rights, and what became of what was to be spent for them. */
    record Spent(Rights rights, Outcome outcome) {}

    /**
     * Goes on after the expressions {@code asked} (with {@code login_ids}, the ids of who logged in, and {@code scoped})
     * and {@code best}; has seven parameters.
     */
    static final String EXPRESSIONS = """
            , over as (
                select logins_ended_since(asked.login_ids, cast(? as timestamptz)) as over from asked),
            due as (
                select 1 from asked, over where not over.over and (not asked.scoped or exists (select 1 from best))),
            proof as (
                insert into spent_token (digest, expires_at)
                select cast(? as bytea), cast(? as timestamptz) from due where cast(? as bytea) is not null
                    on conflict do nothing returning 1),
            login as (
                insert into spent_token (digest, expires_at)
                select cast(? as bytea), cast(? as timestamptz) from due
                 where cast(? as bytea) is null or exists (select 1 from proof)
                    on conflict do nothing returning 1)
            """;

    /** Behind the columns of the rights, for {@link Outcome#of}. */
    static final String COLUMNS =
            ", (select over from over), exists (select 1 from proof), exists (select 1 from login)";

    /** @param from the number of the first of the parameters */
    void set(PreparedStatement statement, int from) throws SQLException {
        statement.setObject(from, authenticatedAt.atOffset(ZoneOffset.UTC));
        setOnce(statement, from + 1, proof);
        statement.setBytes(from + 3, proof == null ? null : proof.digest());
        setOnce(statement, from + 4, login);
        statement.setBytes(from + 6, proof == null ? null : proof.digest());
    }

    private static void setOnce(PreparedStatement statement, int from, Once once) throws SQLException {
        statement.setBytes(from, once == null ? null : once.digest());
        if (once == null) {
            statement.setNull(from + 1, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(from + 1, once.keptUntil().atOffset(ZoneOffset.UTC));
        }
    }
}
