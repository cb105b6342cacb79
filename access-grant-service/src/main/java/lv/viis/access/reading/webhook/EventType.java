package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver may ask to be told of: each comes from one event, of this service's log or of another's topic. */
@Schema(name = "WebhookEventType")
enum EventType {
    GRANT_SCHEDULED("grant.scheduled", Source.GRANT, "GrantScheduled"),
    GRANT_CHANGED("grant.changed", Source.GRANT, "GrantChanged"),
    GRANT_SUSPENDED("grant.suspended", Source.GRANT, "GrantSuspended"),
    GRANT_REINSTATED("grant.reinstated", Source.GRANT, "GrantReinstated"),
    GRANT_ENDED("grant.ended", Source.GRANT, "GrantEnded"),
    DEPUTY_APPOINTED("deputy.appointed", Source.GRANT, "DeputyAppointed"),
    DEPUTY_ENDED("deputy.ended", Source.GRANT, "DeputyEnded"),
    CLIENT_DECIDED("client.decided", Source.CLIENT, "ClientDecided"),
    CLIENT_KEYS_REPLACED("client.keys_replaced", Source.CLIENT, "ClientKeysReplaced"),
    ORGANISATION_REGISTERED(
            "organisation.registered",
            Source.ORGANISATION,
            "OrganisationRegistered",
            OrganisationNewsListener.Organisation.class),
    ORGANISATION_CHANGED(
            "organisation.changed",
            Source.ORGANISATION,
            "OrganisationChanged",
            OrganisationNewsListener.Organisation.class),
    ORGANISATION_CLOSED(
            "organisation.closed",
            Source.ORGANISATION,
            "OrganisationClosed",
            OrganisationNewsListener.Organisation.class),
    HEADSHIPS_CHANGED("headships.changed", Source.HEADSHIP, "HeadshipsChanged", HeadshipNewsListener.Headships.class),
    APPLICATION_SUBMITTED(
            "access_application.submitted",
            Source.APPLICATION,
            "AccessApplicationSubmitted",
            ApplicationFact.Submitted.class),
    APPLICATION_RETURNED(
            "access_application.returned",
            Source.APPLICATION,
            "AccessApplicationReturned",
            ApplicationFact.Returned.class),
    APPLICATION_NEEDS_CONFIRMATION(
            "access_application.needs_confirmation",
            Source.APPLICATION,
            "AccessApplicationNeedsConfirmation",
            ApplicationFact.NeedsConfirmation.class),
    APPLICATION_CONFIRMED(
            "access_application.confirmed",
            Source.APPLICATION,
            "AccessApplicationConfirmed",
            ApplicationFact.Confirmed.class),
    APPLICATION_WITHDRAWN(
            "access_application.withdrawn",
            Source.APPLICATION,
            "AccessApplicationWithdrawn",
            ApplicationFact.Withdrawn.class),
    APPLICATION_CLOSED(
            "access_application.closed", Source.APPLICATION, "AccessApplicationClosed", ApplicationFact.Closed.class),
    EMPLOYMENT_ENDED("employment.ended", Source.EMPLOYMENT, "EmploymentEnded", EmploymentNewsListener.Ended.class),
    COMMITMENT_EXPIRED(
            "commitment.expired", Source.EMPLOYMENT, "CommitmentExpired", EmploymentNewsListener.Expired.class),
    TICKET_OPENED("ticket.opened", Source.TICKET, "TicketOpened", TicketNewsListener.Opened.class),
    TICKET_RESOLVED("ticket.resolved", Source.TICKET, "TicketResolved", TicketNewsListener.Resolved.class);

    /** Where events come from: a topic, and what they tell of somebody in the words of access records. */
    enum Source {
        GRANT("viis.access.grant", "grant", "the employer, and of the object if it names one,"),
        CLIENT("viis.access.decision", "client", "the employer, and of the object if it names one,"),
        ORGANISATION(
                "viis.registry.organisation",
                "organisation",
                "the organisation, of who founded it and of who did before"),
        HEADSHIP("viis.registry.headship", "headship", "the organisation"),
        APPLICATION("viis.registration.application", "application", "the employer"),
        EMPLOYMENT("viis.registration.employment", "employment", "the employer"),
        TICKET("viis.support.ticket", "ticket", "the organisation in whose name it was opened");

        final String topic;
        final String dataKind;

        /** Which organisations' receivers are told, beside those of the whole country. */
        final String audience;

        Source(String topic, String dataKind, String audience) {
            this.topic = topic;
            this.dataKind = dataKind;
            this.audience = audience;
        }

        /** Whether its events stand in this service's own log. */
        boolean isOwn() {
            return topic.startsWith("viis.access.");
        }
    }

    final String wireName;
    final Source source;
    final String event;

    /** What is read of another service's event, and told; null for this service's own, which are told as they stand. */
    final Class<?> fact;

    EventType(String wireName, Source source, String event) {
        this(wireName, source, event, null);
    }

    EventType(String wireName, Source source, String event, Class<?> fact) {
        this.wireName = wireName;
        this.source = source;
        this.event = event;
        this.fact = fact;
    }

    /** As receivers read and write it. */
    @JsonValue
    String wireName() {
        return wireName;
    }

    /** Those that stand in this service's own log. */
    static Stream<EventType> own() {
        return Stream.of(values()).filter(type -> type.source.isOwn());
    }

    /** Empty for an event of which no receiver is told. */
    static Optional<EventType> of(Source source, String event) {
        return Stream.of(values())
                .filter(type -> type.source == source && type.event.equals(event))
                .findFirst();
    }

    /** Empty for what is no type, or is none any more. */
    static Optional<EventType> named(String wireName) {
        return Stream.of(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
