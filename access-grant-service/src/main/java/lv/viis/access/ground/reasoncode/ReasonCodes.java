package lv.viis.access.ground.reasoncode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.viis.access.ground.reasoncode.Reason.Use;
import lv.viis.chassis.problem.Violation;

/** The catalogue of reasons. There is no other way to a {@link Reason}, so that nothing is done for another. */
@ApplicationScoped
public class ReasonCodes implements PanacheRepositoryBase<ReasonCode, String> {

    /** @throws ReasonCodeUnknown if the code that somebody sent is not in the catalogue for this use */
    public Reason given(Use use, String field, String code) {
        return given(use, field, List.of(code)).get(0);
    }

    /** @throws ReasonCodeUnknown if the code that stands in the URL is not in the catalogue for this use */
    public Reason givenInUrl(Use use, String field, String code) {
        return sent(use, field, "query", List.of(code)).get(0);
    }

    /** @throws ReasonCodeUnknown with each code that somebody sent and that is not in the catalogue for this use */
    public List<Reason> given(Use use, String field, Collection<String> codes) {
        return sent(use, field, "body", codes);
    }

    private List<Reason> sent(Use use, String field, String in, Collection<String> codes) {
        var reasons = new ArrayList<Reason>();
        var faults = new ArrayList<Violation>();
        for (var code : codes) {
            var known = of(use, code);
            if (known == null) {
                faults.add(new Violation(
                        field, in, code + " is no reason to " + use, code + " nav iemesls darbībai " + use));
            } else {
                reasons.add(new Reason(use, known));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReasonCodeUnknown(faults);
        }
        return reasons;
    }

    /** The reason that a rule gives, or that was given before. */
    public Reason known(Use use, String code) {
        var known = of(use, code);
        if (known == null) {
            throw new IllegalStateException(code + " is not in the catalogue for " + use);
        }
        return new Reason(use, known);
    }

    /** @return null if it is not in the catalogue for this use */
    private ReasonCode of(Use use, String code) {
        var known = findById(code);
        return known == null || !known.isFor(use) ? null : known;
    }

    /** @param use null for all */
    List<ReasonCode> of(Use use) {
        return list("order by code").stream()
                .filter(code -> use == null || code.isFor(use))
                .toList();
    }
}
