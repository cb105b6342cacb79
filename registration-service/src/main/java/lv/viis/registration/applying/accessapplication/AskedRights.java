package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** The rights that an application asks for, with those that it asked for before it was changed: these stay readable. */
@Embeddable
public class AskedRights {

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 50)
    List<AccessApplicationLine> lines = new ArrayList<>();

    /** Those that it asks for now. */
    public List<AccessApplicationLine> asked() {
        return lines.stream().filter(line -> !line.superseded).toList();
    }

    boolean are(List<AskedLine> asked) {
        return asked().stream().map(AccessApplicationLine::asked).toList().equals(asked);
    }

    void ask(AccessApplication application, List<AskedLine> asked) {
        asked.forEach(line -> lines.add(new AccessApplicationLine(application, lines.size(), line)));
    }

    /** None of them is asked for any more. */
    void drop() {
        asked().forEach(AccessApplicationLine::supersede);
    }

    void decide(List<DecidedLine> outcomes) {
        for (var line : asked()) {
            line.decide(outcomes.stream()
                    .filter(outcome -> outcome.lineId().equals(line.id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no outcome for line " + line.id)));
        }
    }

    /** They keep no other application from asking for the same any more. */
    void close() {
        lines.forEach(AccessApplicationLine::close);
    }
}
