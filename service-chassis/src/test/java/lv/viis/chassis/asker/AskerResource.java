package lv.viis.chassis.asker;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the database takes the caller for. */
@Path("/v1/asker")
class AskerResource {

    static final String SAID = """
            select concat_ws('|', current_user, asker(), asker_principal(), array_to_string(asker_ids(), ','), asker_organisation(),
                             asker_has_in_country('AUDITOR'), asker_has('AUDITOR'))""";

    private final EntityManager database;

    AskerResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String read() {
        return QuarkusTransaction.requiringNew().call(this::said);
    }

    @GET
    @Path("/without-transaction")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String readWithoutTransaction() {
        return said();
    }

    private String said() {
        return (String) database.createNativeQuery(SAID).getSingleResult();
    }
}
