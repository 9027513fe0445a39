package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the units of a persistence.xml. */
final class PersistenceXml {

    private PersistenceXml() {}

    /**
     * A unit, as far as the schema depends on it.
     *
     * @param name its name
     * @param classes the classes that it lists
     * @param listedOnly whether it leaves out all others
     * @param mappingFiles resource names
     * @param properties its properties
     */
    record Unit(
            String name,
            List<String> classes,
            boolean listedOnly,
            List<String> mappingFiles,
            Map<String, String> properties) {}

    /**
     * Reads all units.
     *
     * @throws RejectedException when the file is no well-formed XML
     */
    static List<Unit> read(URL file) {
        try (InputStream in = file.openStream()) {
            List<Unit> units = new ArrayList<>();
            for (Element unit : elements(parse(in).getDocumentElement(), "persistence-unit")) {
                units.add(unit(unit));
            }
            return units;
        } catch (SAXParseException e) {
            throw rejected(file, "line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw rejected(file, e.getMessage());
        }
    }

    private static RejectedException rejected(URL file, String message) {
        return new RejectedException(
                new Finding(null, null, "'" + file + "' can't be read, " + message, "Correct the file"));
    }

    private static Document parse(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder.parse(in);
    }

    private static Unit unit(Element unit) {
        List<Element> properties = elements(unit, "properties").stream()
                .flatMap(list -> elements(list, "property").stream())
                .toList();
        Map<String, String> byName = new TreeMap<>();
        properties.forEach(property -> byName.put(property.getAttribute("name"), property.getAttribute("value")));
        return new Unit(
                unit.getAttribute("name"),
                texts(unit, "class"),
                elements(unit, "exclude-unlisted-classes").stream()
                        .anyMatch(element -> !element.getTextContent().strip().equals("false")),
                texts(unit, "mapping-file"),
                byName);
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Throws instead of writing to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
