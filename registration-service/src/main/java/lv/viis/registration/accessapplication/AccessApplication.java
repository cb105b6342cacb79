package lv.viis.registration.accessapplication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/**
 * A head's application (iesniegums) for an employee's access, from draft to decision (12.2). DECIDED and WITHDRAWN are
 * final.
 */
@Entity
public class AccessApplication {

    /** Where an application stands. */
    public enum State {
        DRAFT,
        AWAITING_SIGNATURES,
        SUBMITTED,
        DECIDED,
        WITHDRAWN
    }

    private static final Set<State> OPEN = Set.of(State.DRAFT, State.AWAITING_SIGNATURES, State.SUBMITTED);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @jakarta.persistence.Version
    long version;

    @Enumerated(EnumType.STRING)
    State state;

    UUID employerId;
    UUID applicantId;
    UUID personId;
    String basisNumber;
    LocalDate basisDate;
    String duty;

    @Embedded
    Applicant applicant;

    @Embedded
    Employee employee;

    byte[] employeeCode;
    boolean codeCheckFits;
    LocalDate employmentFrom;
    LocalDate employmentLastDay;
    Instant createdAt;
    Instant submittedAt;
    Instant closedAt;
    UUID decisionId;

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 50)
    List<AccessApplicationLine> lines = new ArrayList<>();

    protected AccessApplication() {}

    /**
     * @param sealedCode the employee's personal code, sealed for {@code person:<personId>}
     * @param codeCheckFits whether its check digit fits; if not, a clerk has to confirm it (D20)
     */
    AccessApplication(
            NewAccessApplication asked,
            UUID applicantId,
            UUID personId,
            byte[] sealedCode,
            boolean codeCheckFits,
            Instant now) {
        var by = asked.applicant();
        var about = asked.employee();
        this.state = State.DRAFT;
        this.employerId = asked.employerId();
        this.applicantId = applicantId;
        this.personId = personId;
        this.basisNumber = asked.basisNumber();
        this.basisDate = asked.basisDate();
        this.duty = asked.duty();
        this.applicant = new Applicant(by.givenName(), by.surname(), by.post());
        this.employee = new Employee(about.givenName(), about.surname(), about.post(), about.email(), about.phone());
        this.employeeCode = sealedCode;
        this.codeCheckFits = codeCheckFits;
        this.employmentFrom = asked.employment().from();
        this.employmentLastDay = asked.employment().lastDay();
        this.createdAt = now;
        for (var line : asked.lines()) {
            lines.add(new AccessApplicationLine(this, lines.size(), line));
        }
    }

    /** A head may apply for themselves, but is shown to do so (D2). */
    public boolean isSelfApplication() {
        return applicantId.equals(personId);
    }

    public boolean isOpen() {
        return OPEN.contains(state);
    }

    /** Both letters are out. */
    public void awaitSignatures() {
        if (state != State.DRAFT) {
            throw new ApplicationInWrongState(this, "Letters are issued for a draft, once.");
        }
        state = State.AWAITING_SIGNATURES;
    }

    /** @throws ApplicationInWrongState if a signature would come too early or too late */
    public void requireAwaitingSignatures() {
        if (state != State.AWAITING_SIGNATURES) {
            throw new ApplicationInWrongState(this, "The application does not wait for signatures.");
        }
    }

    /** To the ministry, with the evidence for each letter at hand. */
    public void submit(Instant now) {
        requireAwaitingSignatures();
        state = State.SUBMITTED;
        submittedAt = now;
    }

    void withdraw(Instant now) {
        if (!isOpen()) {
            throw new ApplicationInWrongState(this, "What is decided or withdrawn stays so.");
        }
        close(State.WITHDRAWN, now);
        lines.forEach(AccessApplicationLine::close);
    }

    /**
     * Takes the ministry's decision over.
     *
     * @return false if it was about another version, such as one withdrawn meanwhile: then nothing changes
     */
    boolean decide(UUID decision, long decidedVersion, List<DecidedLine> outcomes, Instant at) {
        if (state != State.SUBMITTED || version != decidedVersion) {
            return false;
        }
        for (var line : lines) {
            line.decide(outcomes.stream()
                    .filter(outcome -> outcome.lineId().equals(line.id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no outcome for line " + line.id)));
        }
        decisionId = decision;
        close(State.DECIDED, at);
        return true;
    }

    private void close(State how, Instant at) {
        state = how;
        closedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public State state() {
        return state;
    }

    public UUID employerId() {
        return employerId;
    }

    public UUID applicantId() {
        return applicantId;
    }

    public UUID personId() {
        return personId;
    }

    public String basisNumber() {
        return basisNumber;
    }

    public LocalDate basisDate() {
        return basisDate;
    }

    public String duty() {
        return duty;
    }

    public Applicant applicant() {
        return applicant;
    }

    public Employee employee() {
        return employee;
    }

    /** The employee's personal code, sealed for {@code person:<personId>}. */
    public byte[] employeeCode() {
        return employeeCode;
    }

    public LocalDate employmentFrom() {
        return employmentFrom;
    }

    /** Null for an employment without a term. */
    public LocalDate employmentLastDay() {
        return employmentLastDay;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public List<AccessApplicationLine> lines() {
        return lines;
    }
}
