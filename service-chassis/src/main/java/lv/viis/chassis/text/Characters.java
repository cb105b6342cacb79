package lv.viis.chassis.text;

/** What a character is to a reader: a blank, something to see, or something hidden (Unicode Standard, chapters 4 and 23). */
final class Characters {

    /** Default_Ignorable_Code_Point of the Unicode Character Database, by first and last; most are also of category Cf. */
    private static final int[][] IGNORABLE = {
        {0x00AD, 0x00AD},
        {0x034F, 0x034F},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF}
    };

    /** It is called a symbol and is empty. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Characters() {}

    /** Every space, separator and line break of Unicode, no-break ones included. */
    static boolean isBlank(int character) {
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || character == 0x85
                || character == BRAILLE_BLANK;
    }

    /** A space within a line. */
    static boolean isSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR || character == BRAILLE_BLANK;
    }

    /** A hyphen, a dash or a minus: what people and their programs write for a hyphen in a number. */
    static boolean isDash(int character) {
        return character == '-'
                || character >= 0x2010 && character <= 0x2015
                || character == 0x2212
                || character == 0xFE58
                || character == 0xFE63
                || character == 0xFF0D;
    }

    /** Nobody sees it, or nobody knows what it is: control, format, private use, half a character, or none at all. */
    static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(character);
        };
    }

    /** Something to read by itself; a mark is so only upon a letter. */
    static boolean isContent(int character) {
        var type = Character.getType(character);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && !isBlank(character)
                && !isHidden(character);
    }

    /** {@code U+200B ZERO WIDTH SPACE}: so that who cannot see it can look for it. */
    static String named(int character) {
        var name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
    }

    private static boolean isIgnorable(int character) {
        for (var range : IGNORABLE) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
