package lv.viis.registry.organisationimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An import that was done: by whom, of which file, and what came of it. */
@Entity
@Immutable
class OrganisationImport {

    @Id
    UUID id;

    /** Of the file, in hexadecimal: the file itself holds personal codes and is not kept. */
    String sha256;

    int created;
    int changed;
    int unchanged;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ImportWarning> warnings;

    UUID importedBy;
    Instant importedAt;

    protected OrganisationImport() {}

    OrganisationImport(
            UUID id, String sha256, Tally tally, List<ImportWarning> warnings, UUID importedBy, Instant importedAt) {
        this.id = id;
        this.sha256 = sha256;
        this.created = tally.created();
        this.changed = tally.changed();
        this.unchanged = tally.unchanged();
        this.warnings = warnings;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    /** How many rows were new, different, or as known. */
    record Tally(int created, int changed, int unchanged) {}
}
