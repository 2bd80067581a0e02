package org.askwell.journal;

/** One form for characters that look alike, so that a number in other digits, or with something unseen in it, is a number. */
final class Characters {

    private static final String MARKS_OF_KEYS = "\ufe0f\u20e3";
    private static final int FULL_WIDTH = '！' - '!';

    private Characters() {}

    /** {@code text} with plain digits and spaces, plain letters for wide ones, and nothing that cannot be seen. */
    static String plain(String text) {
        if (text.chars().allMatch(Characters::isPlain)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isSeen).map(Characters::alike).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPlain(int character) {
        return character < 0x80;
    }

    private static boolean isSeen(int character) {
        return Character.getType(character) != Character.FORMAT && MARKS_OF_KEYS.indexOf(character) < 0;
    }

    private static int alike(int character) {
        int type = Character.getType(character);
        if (type == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(character, 10);
        }
        if (character >= '①' && character <= '⑨') {
            return character - '①' + '1';
        }
        return isWide(character) ? character - FULL_WIDTH : character;
    }

    /** Letters and what an e-mail address or a telephone number is made of; other wide marks belong to their language. */
    private static boolean isWide(int character) {
        return (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ')
                || "＠．＋－".indexOf(character) >= 0;
    }
}
