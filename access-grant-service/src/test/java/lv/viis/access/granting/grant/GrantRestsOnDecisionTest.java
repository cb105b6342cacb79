package lv.viis.access.granting.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import lv.viis.access.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No right without a decision, whoever writes to the database. */
@QuarkusTest
class GrantRestsOnDecisionTest {

    @Inject
    AgroalDataSource database;

    @Test
    @Tag("A1")
    void the_database_takes_no_grant_without_a_decision() {
        Given.application().submitted().grantId();
        for (var decision : new String[] {"null", "'" + UUID.randomUUID() + "'"}) {
            var refused = assertThrows(SQLException.class, () -> insert(decision));
            assertEquals("23", refused.getSQLState().substring(0, 2), refused.getMessage());
        }
    }

    private void insert(String decision) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate("""
                    insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                    select '%s', '%s', employer_id, object_id, role, valid, %s, 0 from access_grant limit 1
                    """.formatted(UUID.randomUUID(), UUID.randomUUID(), decision));
        }
    }
}
