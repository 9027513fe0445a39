package dev.migrate.runner;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Many databases, some at a time: tenants, applications, of any kind mixed. One that fails keeps no other from its work, and what
 * an interrupted run left is done by the next one, since each database's own history says where it stands.
 */
public final class Fleet {
    private final List<Migrator> migrators;
    private final int parallel;
    private final FleetProgress progress;

    private Fleet(List<Migrator> migrators, int parallel, FleetProgress progress) {
        this.migrators = List.copyOf(migrators);
        this.parallel = parallel;
        this.progress = progress;
    }

    /**
     * Names the databases.
     *
     * @param parallel how many at a time, from 1 on
     * @param progress told each result as it comes, by one thread at a time
     */
    public static Fleet of(List<Migrator> migrators, int parallel, FleetProgress progress) {
        if (parallel < 1) {
            throw MigrationFailure.usage(
                    parallel + " databases at a time are none", Remedy.of("give a number from 1 on"));
        }
        return new Fleet(migrators, parallel, progress);
    }

    /** As {@link Migrator#apply}, in each. */
    public FleetOutcome apply(String revision) {
        return each(migrator -> {
            Outcome outcome = migrator.apply(revision);
            return new FleetOutcome.Member(
                    migrator.url(), ExitCode.DONE, outcome.revisions().size(), outcome.current(), null);
        });
    }

    /** As {@link Migrator#rollback}, in each. */
    public FleetOutcome rollback(String target) {
        return each(migrator -> {
            Outcome outcome = migrator.rollback(target);
            return new FleetOutcome.Member(
                    migrator.url(), ExitCode.DONE, outcome.revisions().size(), outcome.current(), null);
        });
    }

    /** As {@link Migrator#status}, of each: how many of its revisions are not applied. */
    public FleetOutcome status() {
        return each(migrator -> {
            Status status = migrator.status();
            int open = (int) status.revisions().stream()
                    .filter(row -> row.state() != State.APPLIED)
                    .count();
            return new FleetOutcome.Member(migrator.url(), status.exitCode(), open, status.current(), null);
        });
    }

    private FleetOutcome each(Function<Migrator, FleetOutcome.Member> work) {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            AtomicInteger done = new AtomicInteger();
            List<Future<FleetOutcome.Member>> results = new ArrayList<>();
            for (Migrator migrator : migrators) {
                results.add(threads.submit(() -> {
                    FleetOutcome.Member member = one(migrator, work);
                    synchronized (progress) {
                        progress.ends(member, done.incrementAndGet(), migrators.size());
                    }
                    return member;
                }));
            }
            List<FleetOutcome.Member> members = new ArrayList<>();
            for (Future<FleetOutcome.Member> result : results) {
                members.add(result.get());
            }
            return new FleetOutcome(members);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a database's work ended without a result", bug.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure(
                    ExitCode.INTERNAL,
                    "interrupted; databases that were not begun are left as they are",
                    List.of(Remedy.of("run the command again: it does the rest")));
        } finally {
            threads.shutdownNow();
        }
    }

    private static FleetOutcome.Member one(Migrator migrator, Function<Migrator, FleetOutcome.Member> work) {
        try {
            return work.apply(migrator);
        } catch (MigrationFailure failure) {
            return new FleetOutcome.Member(migrator.url(), failure.exitCode(), 0, List.of(), failure);
        }
    }
}
