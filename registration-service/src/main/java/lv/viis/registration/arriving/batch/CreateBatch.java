package lv.viis.registration.arriving.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.identity.NotOfForm;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;
import lv.viis.chassis.row.Ids;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.CreateAccessApplication;
import lv.viis.registration.known.knownalias.PersonIdentities;

/** Drafts an application for each of many employees: all of them, or none with every fault named. */
@ApplicationScoped
class CreateBatch {

    private static final Set<String> OF_ENTRY = Set.of("employee", "employment", "duty", "lines");

    private final Batches batches;
    private final CreateAccessApplication createAccessApplication;
    private final PersonIdentities identities;

    CreateBatch(Batches batches, CreateAccessApplication createAccessApplication, PersonIdentities identities) {
        this.batches = batches;
        this.createAccessApplication = createAccessApplication;
        this.identities = identities;
    }

    @Transactional
    AccessApplicationBatch create(NewBatch asked, Reach reach) {
        requireEachOnce(asked);
        // One batch of an employer after the other: each locks its people one by one, in an order of its own.
        batches.hold(asked.employerId());
        var id = Ids.next();
        var drafted = draft(asked, id, reach);
        var batch = new AccessApplicationBatch(id, drafted.get(0), reach.at());
        batches.persist(batch);
        batches.flush();
        return batch;
    }

    private List<AccessApplication> draft(NewBatch asked, UUID batchId, Reach reach) {
        var drafted = new ArrayList<AccessApplication>();
        var faults = new LinkedHashSet<Violation>();
        var malformed = true;
        for (var i = 0; i < asked.employees().size(); i++) {
            try {
                drafted.add(createAccessApplication.createAmongOthers(
                        asked.application(asked.employees().get(i)), batchId, reach));
            } catch (Refusal refusal) {
                malformed &= refusal instanceof InvalidInput;
                faults.addAll(faultsOf(refusal, "employees[" + i + "]"));
            }
        }
        if (!faults.isEmpty()) {
            throw malformed ? new InvalidInput(List.copyOf(faults)) : new EntriesRefused(List.copyOf(faults));
        }
        return drafted;
    }

    /** @throws Refusal the one given, if it is not about one entry but about who asks for whom */
    private static List<Violation> faultsOf(Refusal refusal, String entry) {
        if (refusal.seeAlso() != null) {
            return List.of(new Violation(
                    entry,
                    "body",
                    refusal.code() + ", see " + refusal.seeAlso(),
                    refusal.code() + ", skat. " + refusal.seeAlso()));
        }
        if (refusal.violations().isEmpty()) {
            throw refusal;
        }
        return refusal.violations().stream()
                .map(fault -> OF_ENTRY.contains(fault.field().split("[.\\[]")[0])
                        ? new Violation(entry + "." + fault.field(), fault.in(), fault.fault())
                        : fault)
                .toList();
    }

    /** By who they are, not by how their codes are written. */
    private void requireEachOnce(NewBatch asked) {
        var seen = new HashMap<UUID, Integer>();
        var faults = new ArrayList<Violation>();
        for (var i = 0; i < asked.employees().size(); i++) {
            var field = "employees[" + i + "].employee.personalCode";
            try {
                var code =
                        PersonalCode.parse(asked.employees().get(i).employee().personalCode());
                var before = seen.putIfAbsent(identities.of(code), i);
                if (before != null) {
                    faults.add(new Violation(
                            field,
                            "body",
                            "is the same person's as that of entry " + before,
                            "ir tās pašas personas kā ierakstā " + before));
                }
            } catch (NotOfForm e) {
                faults.add(new Violation(field, "body", e.fault()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
