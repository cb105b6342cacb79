package lv.viis.registration.letters.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.letters.letter.PendingSignatures.Claim;
import lv.viis.registration.signing.foreignfile.TooManyFiles;
import lv.viis.registration.signing.signature.SignatureIndeterminate;
import lv.viis.registration.signing.signature.TrustListStale;

/** Tries signed files that could not be judged again, until each is accepted or refused, and tells of a refusal (D5). */
@ApplicationScoped
@AsJob
class RetrySignatures {

    private static final String JOB = "signature";
    private static final String NOT_TOLD = "signature-indeterminate";
    private static final int AT_ONCE = 10;
    /** A replica that dies at work leaves its files to the others after that. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final PendingSignatures pendingSignatures;
    private final AcceptSignature acceptSignature;
    private final ProveLetter proveLetter;
    private final LetterConfig config;
    private final TryItems items;

    RetrySignatures(
            PendingSignatures pendingSignatures,
            AcceptSignature acceptSignature,
            ProveLetter proveLetter,
            LetterConfig config,
            TryItems items) {
        this.pendingSignatures = pendingSignatures;
        this.acceptSignature = acceptSignature;
        this.proveLetter = proveLetter;
        this.config = config;
        this.items = items;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retry() {
        retry(Moment.now());
    }

    /** All that is due at that time. */
    void retry(Instant now) {
        var due = claim(now);
        while (!due.isEmpty()) {
            due.forEach(claim -> retryOrRest(claim, now));
            due = claim(now);
        }
    }

    private List<Claim> claim(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> pendingSignatures.claim(now, now.plus(LEASE), AT_ONCE));
    }

    /** The others go on, whatever is wrong with one (A22). */
    private void retryOrRest(Claim claim, Instant now) {
        try {
            retry(claim, now);
            items.done(JOB, claim.letterId());
        } catch (RuntimeException | StackOverflowError e) {
            items.failed(JOB, claim.letterId(), now, e);
            if (waiting(claim) == null) {
                // Refused in the end.
                items.done(JOB, claim.letterId());
            }
        }
    }

    private PendingSignature waiting(Claim claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> pendingSignatures
                        .findByIdOptional(claim.letterId())
                        .filter(PendingSignature::isWaiting)
                        .orElse(null));
    }

    private void retry(Claim claim, Instant now) {
        var pending = waiting(claim);
        if (pending == null) {
            return;
        }
        try {
            // As of the day on which it came, even if the letter has expired since.
            acceptSignature.accept(claim.letterId(), pendingSignatures.file(pending), pending.receivedAt, now);
            drop(claim);
        } catch (LetterAlreadyAccepted e) {
            // Another file was accepted first.
            drop(claim);
        } catch (Refusal e) {
            var undecided = e instanceof TrustListStale
                    || e instanceof TooManyFiles
                    || e instanceof SignatureIndeterminate one && one.mayPassLater();
            settle(
                    claim,
                    pending.sha256,
                    known -> {
                        if (undecided) {
                            known.undecided(e.code(), now, config);
                        } else {
                            known.refuse(e.code());
                        }
                    },
                    now);
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever is to blame, it could not be told: who signed hears of it when the day is over (D5).
            settle(claim, pending.sha256, known -> known.undecided(NOT_TOLD, now, config), now);
            throw e;
        }
    }

    private void drop(Claim claim) {
        QuarkusTransaction.requiringNew().run(() -> pendingSignatures.drop(claim.letterId()));
    }

    private void settle(Claim claim, byte[] file, Consumer<PendingSignature> outcome, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var applications = proveLetter.lockApplications(claim.letterId());
            var pending = pendingSignatures.locked(claim.letterId());
            if (pending != null && pending.isClaimed(claim.attempt(), file)) {
                outcome.accept(pending);
                if (!pending.isWaiting()) {
                    proveLetter.refused(claim.letterId(), applications, pending.refusal, now);
                }
            }
        });
    }
}
