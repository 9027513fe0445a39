package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML files by their elements, without what they refer to elsewhere. */
final class XmlFile {

    private XmlFile() {}

    /**
     * The root element.
     *
     * @throws RejectedException when the file is no well-formed XML
     */
    static Element root(URL file) {
        try (InputStream in = file.openStream()) {
            return parser().parse(in).getDocumentElement();
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

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    /** The child elements of that name, without a name space. */
    static List<Element> elements(Element parent, String name) {
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
