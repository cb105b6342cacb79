package lv.viis.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lv.viis.local.page.StartPage;
import lv.viis.local.part.Part;
import lv.viis.local.part.Secrets;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.service.BootstrapOrder;
import lv.viis.local.service.ServiceSettings;

/** All parts of one suite, made but not started: the services, what they stand on, and what stands around them. */
final class Parts {

    private final Backbone backbone;
    private final Surroundings surroundings;
    private final Replicas services;
    private final BootstrapOrder bootstrapOrder;
    private final Part startPage;

    Parts(Plan plan, DemoPeople people, Directories directories) throws IOException {
        Secrets secrets = new Secrets(directories.data("secrets.properties"));
        backbone = new Backbone(plan.ports(), directories, secrets);
        surroundings = new Surroundings(plan, people, directories, secrets);
        ServiceSettings settings = new ServiceSettings(
                plan.ports(),
                plan.replicas(),
                secrets,
                backbone.certificate(),
                backbone.kafkaUsers(),
                directories.data(),
                plan.asOf(),
                plan.settings());
        services = new Replicas(plan, settings, directories);
        bootstrapOrder = new BootstrapOrder(directories.data());
        startPage = StartPage.part(plan.ports(), people, this::all);
    }

    Backbone backbone() {
        return backbone;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Replicas services() {
        return services;
    }

    BootstrapOrder bootstrapOrder() {
        return bootstrapOrder;
    }

    Part startPage() {
        return startPage;
    }

    /** In the order of the picture. */
    List<Part> all() {
        List<Part> all =
                new ArrayList<>(List.of(startPage, surroundings.oidc(), surroundings.trust(), surroundings.mail()));
        all.addAll(services.all());
        all.addAll(List.of(backbone.postgres(), backbone.kafka(), backbone.connect()));
        return all;
    }
}
