package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.regex.Pattern;

/** What comes before a name: it ends where the name begins. */
final class NameCues {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String GAP = "[\\s:=,.\"“'‘*-]{0,4}";

    /** After these comes a name, whether it is written with a capital or not. */
    static final Pattern CERTAIN = Pattern.compile(
            START
                    + "(?:(?:my|his|her|their|your|our"
                    + "|the)\\s(?:\\p{L}{1,20}(?:['’]?s)?\\s){0,2}?\\p{L}{0,8}names?(?:['’]?s|\\s(?:is|was|are)"
                    + "|\\s?[:=-])(?:\\s(?:actually|also|just))?"
                    + "|(?:\\p{L}{1,12}\\s)?name\\s?[:=-]|name\\sis|(?:sur|last|family|maiden|first|full"
                    + "|given)\\s?name|patient(?:['’]?s)?\\sname|(?:under|in)\\s(?:the\\s)?(?:sur)?name(?:\\sof)?"
                    + "|i\\sgo\\sby|(?:i|they|people|ppl|everyone|everybody|friends|mates|u\\scan|you\\scan"
                    + "|please|pls|just)\\s(?:am\\s)?(?:call(?:ed)?)\\s?(?:me)?|signed(?:\\sby)?|patient\\s?:"
                    + "|me\\sllamo|mi\\snombre(?:\\scompleto)?\\ses|se\\sllama|soy\\s(?:el\\s"
                    + "|la\\s)?(?:señora?)|ich\\shei(?:ß|ss)e|(?:mein|der|ihr|sein)\\s\\p{L}{0,6}name\\sist"
                    + "|hei(?:ß|ss)t"
                    + "|je\\sm\\s?['’]?\\s?appelle|(?:mon|son)\\s(?:nom|prénom)\\sest|s['’]appelle|mi\\schiamo"
                    + "|il\\smio\\snome\\s[èe]|(?:o\\s)?meu\\snome\\s[ée]|me\\schamo|chamo-me"
                    + "|nazywam\\ssi[ęe]|mam\\sna\\simi[ęe]|mijn\\snaam\\sis|ik\\sheet|jag\\sheter"
                    + "|jeg\\sh(?:eter|edder)|nimeni\\son|(?:benim\\s)?ad[ıi]m"
                    + "|меня\\sзовут|мене\\sзвати|мо[её]\\sимя|numele\\smeu\\s(?:este|e)|mă\\snumesc"
                    + "|jmenuj[iu]\\sse|με\\sλένε|το\\sόνομά\\sμου\\sείναι|tên\\s(?:tôi|em)\\slà|nama\\ssaya"
                    + "|ang\\spangalan\\sko\\say|jina\\slangu\\sni|اسمي|الاسم|اسم\\sمن|میرا\\sنام|नाम"
                    + "|mer[ao]\\sna+m|మేరా|שמי|קוראים\\sלי|ชื่อ)"
                    + END + GAP
                    + "|(?:姓名[:：]|私は(?=\\p{L}{2,5}です)|저는\\s?(?=\\p{L}{2,6}입니다)|我叫|我的名字(?:是|叫)|我姓|私の名前は|名前は"
                    + "|제\\s?이름은)\\s?"
                    + "|" + START
                    + "(?:mr|mrs|mx|(?-i:Ms|Miss)|dr|drs|prof|professor|herr|frau|monsieur|madame|mme|mlle"
                    + "|señora?|sra|signora?|signor|rev|reverend|capt|sgt)\\.?"
                    + END + "\\s{1,2}",
            FLAGS);

    /** After these a name may come: a word with a capital that is no ordinary one. */
    static final Pattern LIKELY = Pattern.compile(
            START
                    + "(?:i['’]?m|i\\sam|this\\sis|it['’]?s|call\\sme|(?:is|are|am|was)\\s(?:called|named)|hi"
                    + "|hello|hey|hiya|dear|hola|hallo|bonjour|thanks|thank\\syou|thx|cheers|ta|regards"
                    + "|wishes|sincerely|yours|love|gruß|grüße|saludos|cordialement|booked(?:\\sin)?\\s(?:as"
                    + "|with|under|for)|(?:appointment|session|treatment|visit)\\s(?:with|for|under)"
                    + "|registered\\sas|(?:speak|talk|spoke|talked|chat)\\s(?:to|with)|ask(?:ed)?\\sfor"
                    + "|treated\\sby|seen\\sby|referred\\sby|told|saw|ms|miss|sir|granny|grandma|grandad"
                    + "|grandpa|auntie|aunty|uncle|nana|nanny|hubby|doctor|nurse|sister|soy|ich\\sbin|je\\ssuis"
                    + "|c['’]est|sono"
                    + "|(?:my|our|his|her|mi|mein|meine|mon|ma)\\s(?:\\p{L}{1,12}\\s)?(?:husband|wife|partner"
                    + "|son|daughter|mum|mom|mam|mother|dad|father|brother|sister|friend|mate|boss|girlfriend"
                    + "|boyfriend|fiancée?|uncle|aunt(?:ie|y)?|gran|granny|grandma|grandad|nan|nana|grandpa"
                    + "|grandson|granddaughter|cousin|nephew|niece|baby|kid|child|boy|girl|twin|neighbou?r|colleague"
                    + "|coach|physio|physical\\stherapist|therapist|doctor|gp|pt|consultant|surgeon|chiro"
                    + "|chiropractor|osteopath|practitioner|acupuncturist|trainer|carer|roommate|housemate|flatmate"
                    + "|marido|esposa|esposo|hijo|hija|mujer|mann|frau|sohn|tochter|mari|femme|fils|fille)s?)" + END
                    + "[\\s,:!.(–—-]{1,4}(?:is\\s|called\\s|named\\s)?",
            FLAGS);

    /** One name found, and another beside it. */
    static final Pattern BESIDE = Pattern.compile("\\[name\\](?:\\s\\(\\d{1,3}\\))?,?\\s(?:and|&|or|y|et|und)\\s");

    /** Thanks and greetings, or a dash, before a name at the very end. */
    static final Pattern SIGN_OFF = Pattern.compile(
            "(?:" + START
                    + "(?:regards|wishes|sincerely|faithfully|truly|thanks|thank\\syou|thx|tia|cheers|ta|love"
                    + "|gruß|grüße|gruss|saludos|gracias|merci|cordialement|danke|best|yours|xx)"
                    + "[\\s,.!–—-]{1,6}|\\n\\s{0,4}[-–—~]{0,2}\\s{0,2}|\\s[-–—~]{1,2}\\s{0,2})",
            FLAGS);

    /** What may follow a name and tells that it is one. */
    static final Pattern AFTER = Pattern.compile(
            "\\s(?:here|speaking|is\\smy\\s(?:full\\s|real\\s|last\\s|first\\s)?(?:sur)?name)" + END, FLAGS);

    private NameCues() {}
}
