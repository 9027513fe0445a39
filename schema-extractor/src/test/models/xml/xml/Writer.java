package xml;

import java.util.*;

public class Writer extends Human {
    String penName;
    List<Book> books;
}
