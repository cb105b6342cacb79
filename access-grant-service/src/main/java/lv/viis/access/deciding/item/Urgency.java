package lv.viis.access.deciding.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When an item has to be decided, and why it wants a closer look. */
@Embeddable
class Urgency {

    /** The day by which it has to be decided, of Europe/Riga. */
    LocalDate dueOn;

    int risk;
    String[] riskReasons;

    /** Marks of the watch, which writes them by itself. */
    @Column(insertable = false, updatable = false)
    Instant dueSoonSince;

    @Column(insertable = false, updatable = false)
    Instant overdueSince;

    @Column(insertable = false, updatable = false)
    Instant undecidableSince;

    static Urgency of(LocalDate dueOn, List<Risk> risks) {
        var urgency = new Urgency();
        urgency.dueOn = dueOn;
        urgency.risk = Risk.sum(risks);
        urgency.riskReasons = risks.stream().map(Enum::name).toArray(String[]::new);
        return urgency;
    }
}
