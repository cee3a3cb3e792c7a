package no.rodtrad.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A small piece of a page, such as a figure with its link, that is written once and copied from then on. It belongs to
 * what it was written of: whoever keeps it keeps it with that, in that language and with those links.
 */
public final class WrittenPiece implements Content {

    private static final int USUAL_BYTES = 160;

    private final byte[] bytes;

    private WrittenPiece(byte[] bytes) {
        this.bytes = bytes;
    }

    public static WrittenPiece of(Content content) {
        var output = new PageBytes(USUAL_BYTES);
        content.writeTo(output);
        return new WrittenPiece(output.toByteArray());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(bytes);
    }
}
