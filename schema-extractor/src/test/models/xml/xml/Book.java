package xml;

import java.math.BigDecimal;
import java.util.*;

public class Book {
    Long number;
    String title;
    BigDecimal price;
    Kind kind;
    Size size;
    Set<String> words;
    List<Writer> writers;
    Writer editor;
    int version;
    java.time.Instant moment;
    byte[] cover;

    public enum Kind { NOVEL, POEMS }

    public static class Size {
        int height;
        int width;
    }
}
