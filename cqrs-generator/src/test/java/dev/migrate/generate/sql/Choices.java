package dev.migrate.generate.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * What a random test decides by, in several streams of numbers. A number that is smaller, and the end of a stream, stand for what
 * is simpler: so jqwik shrinks the numbers, and with them what they lead to.
 */
final class Choices {

    /** As many as the longest of the decisions takes. */
    private static final int MOST = 24;

    private final Map<String, List<Integer>> streams;
    private String current;
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private Choices(Map<String, List<Integer>> streams) {
        this.streams = streams;
    }

    /** Choices in these streams. */
    static Arbitrary<Choices> of(List<String> names) {
        List<Arbitrary<List<Integer>>> lists = new ArrayList<>();
        names.forEach(name -> lists.add(Arbitraries.integers()
                .between(0, 999_999)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(MOST)
                .withSizeDistribution(RandomDistribution.uniform())));
        return Combinators.combine(lists).as(numbers -> {
            Map<String, List<Integer>> streams = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                streams.put(names.get(i), numbers.get(i));
            }
            return new Choices(streams);
        });
    }

    /** Goes on where {@code stream} was left; where there is none of that name, in {@code other}. */
    void turnTo(String stream, String other) {
        current = streams.containsKey(stream) ? stream : other;
    }

    /** The next number below {@code bound}. */
    int nextInt(int bound) {
        List<Integer> numbers = streams.get(current);
        int at = used.merge(current, 1, Integer::sum) - 1;
        return at < numbers.size() ? numbers.get(at) % bound : 0;
    }

    /** Whether something happens that is simpler left out. */
    boolean chance(int percent) {
        return nextInt(100) >= 100 - percent;
    }

    /** Whether something happens that is simpler done. */
    boolean likely(int percent) {
        return nextInt(100) < percent;
    }

    /** One of them; the first is the simplest. */
    <T> T pick(List<T> list) {
        return list.get(nextInt(list.size()));
    }
}
