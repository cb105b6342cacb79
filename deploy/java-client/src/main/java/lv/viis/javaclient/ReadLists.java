package lv.viis.javaclient;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Supplier;
import lv.viis.javaclient.access.api.GrantsApi;
import lv.viis.javaclient.registration.api.AccessApplicationsApi;
import lv.viis.javaclient.registry.api.OrganisationsApi;
import lv.viis.javaclient.registry.model.Problem;
import lv.viis.javaclient.support.api.TicketsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads a list of each service, and meets a problem, by clients that were generated from the contracts. */
@QuarkusMain
public class ReadLists implements QuarkusApplication {

    @Inject
    @RestClient
    OrganisationsApi organisations;

    @Inject
    @RestClient
    AccessApplicationsApi applications;

    @Inject
    @RestClient
    GrantsApi grants;

    @Inject
    @RestClient
    TicketsApi tickets;

    @Override
    public int run(String... words) {
        var page = organisations.listOrganisations(null, null, null, null, 1, null, null, null);
        System.out.println("organisations: " + page.getItems().get(0).getName() + ", next "
                + (page.getNext() == null ? "none" : "there"));
        System.out.println("applications: "
                + applications
                        .listAccessApplications(null, null, null, null, null, null, null, null)
                        .getItems()
                        .size());
        System.out.println("grants: "
                + grants.listGrants(null, null, null, null, null, null, null, null, null, null)
                        .getItems()
                        .size());
        System.out.println("tickets: "
                + tickets.listTickets(null, null, null, null, null).getItems().size());
        System.out.println("problem: " + problem(() -> organisations.readOrganisation(new UUID(0, 0), null)));
        return 0;
    }

    private static String problem(Supplier<?> call) {
        try {
            return "none, but " + call.get();
        } catch (WebApplicationException refused) {
            var problem = refused.getResponse().readEntity(Problem.class);
            return problem.getStatus() + " " + problem.getCode() + ", see also " + problem.getSeeAlso();
        }
    }
}
