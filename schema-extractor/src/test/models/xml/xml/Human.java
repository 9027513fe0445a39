package xml;

public class Human {
    int id;
    String name;
}
