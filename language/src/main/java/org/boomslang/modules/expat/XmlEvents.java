package org.boomslang.modules.expat;

import java.util.List;

/**
 * Who hears of a document's parts. Texts that are absent are null. Implementations may run Python
 * code and throw its exceptions.
 */
public interface XmlEvents {
  /** An attribute; {@code specified} unless it comes from a declaration. */
  record Attribute(String name, String value, boolean specified) {}

  /**
   * Whether text may be reported line by line and reference by reference, as Expat does, or may as
   * well come in longer pieces.
   */
  default boolean takesWholeText() {
    return false;
  }

  /** Reports what was gathered: the input, or a piece of it, has ended. */
  void flush();

  /** Whether somebody listens to a kind of event. */
  boolean has(Handler handler);

  void startElement(String name, List<Attribute> attributes);

  void endElement(String name);

  /**
   * @param raw as it stands in the document
   */
  void characters(String text, String raw);

  void processingInstruction(String target, String data);

  void comment(String text);

  void startCdata();

  void endCdata();

  void startNamespace(String prefix, String uri);

  void endNamespace(String prefix);

  void xmlDeclaration(String version, String encoding, int standalone);

  void startDoctype(String name, String systemId, String publicId, boolean subset);

  void endDoctype();

  void entityDeclaration(
      String name,
      boolean parameter,
      String value,
      String systemId,
      String publicId,
      String notation);

  void notationDeclaration(String name, String systemId, String publicId);

  void elementDeclaration(String name, ContentModel model);

  void attributeDeclaration(
      String element, String name, String type, String value, boolean required);

  /** Whether the document may go on. */
  boolean notStandalone();

  /** Whether the entity was handled. */
  boolean externalEntity(String context, String systemId, String publicId);

  void skippedEntity(String name, boolean parameter);

  /** Whether somebody wants text that no other handler took, apart from references. */
  boolean takesOther();

  /** Text that no other handler took. */
  void other(String raw);

  /** What can be listened to, in the order of {@code pyexpat}. */
  enum Handler {
    START_ELEMENT("StartElementHandler"),
    END_ELEMENT("EndElementHandler"),
    PROCESSING_INSTRUCTION("ProcessingInstructionHandler"),
    CHARACTER_DATA("CharacterDataHandler"),
    UNPARSED_ENTITY_DECL("UnparsedEntityDeclHandler"),
    NOTATION_DECL("NotationDeclHandler"),
    START_NAMESPACE_DECL("StartNamespaceDeclHandler"),
    END_NAMESPACE_DECL("EndNamespaceDeclHandler"),
    COMMENT("CommentHandler"),
    START_CDATA("StartCdataSectionHandler"),
    END_CDATA("EndCdataSectionHandler"),
    DEFAULT("DefaultHandler"),
    DEFAULT_EXPAND("DefaultHandlerExpand"),
    NOT_STANDALONE("NotStandaloneHandler"),
    EXTERNAL_ENTITY_REF("ExternalEntityRefHandler"),
    START_DOCTYPE("StartDoctypeDeclHandler"),
    END_DOCTYPE("EndDoctypeDeclHandler"),
    ENTITY_DECL("EntityDeclHandler"),
    XML_DECL("XmlDeclHandler"),
    ELEMENT_DECL("ElementDeclHandler"),
    ATTLIST_DECL("AttlistDeclHandler"),
    SKIPPED_ENTITY("SkippedEntityHandler");

    public final String attribute;

    Handler(String attribute) {
      this.attribute = attribute;
    }
  }
}
