package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.regex.Pattern;

/** What comes before a name, or after one: the first kind ends where the name begins. */
final class NameCues {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String GAP = "[\\s:=,.\"“'‘*–—-]{0,4}";

    /** The last words of "my last name is", "under the name of", "Surname:" and so on. */
    private static final String NAME_IS =
            "(?:\\p{L}{0,8}names?(?:['’]?s)?(?:\\s(?:on\\s\\p{L}{1,12}\\s)?(?:is|was|are|of)(?!\\p{L})"
                    + "|\\s?[:=–—-])?(?:\\s(?:the\\s)?(?:patient|client|child)(?:\\sis)?(?!\\p{L}))?(?:\\s(?:is|actually|also|just)(?!\\p{L}))?)";

    private static final String FOREIGN_NAME_IS =
            "(?:me\\sllamo|mi\\snombre(?:\\scompleto)?\\ses|se\\sllama|soy\\s(?:el\\s|la\\s)?(?:señora?)"
                    + "|ich\\shei(?:ß|ss)e|(?:mein|der|ihr|sein)\\s\\p{L}{0,6}name\\sist|hei(?:ß|ss)t|je\\sm\\s?['’]?\\s?appelle"
                    + "|(?:mon|son)\\s(?:nom|prénom)\\sest|s['’]appelle|mi\\schiamo|(?:il\\s)?mio\\snome\\s[èe]|(?:o\\s)?meu\\snome\\s[ée]"
                    + "|(?:eu\\s)?me\\schamo|chamo-me|nazywam\\ssi[ęe]|mam\\sna\\simi[ęe]|mijn\\snaam\\sis|ik\\sheet|jag\\sheter"
                    + "|mitt\\snamn\\sär|jeg\\sh(?:eter|edder)|(?:mit|mitt)\\snav?n\\ser|nimeni\\son|(?:benim\\s)?ad[ıi]m"
                    + "|меня\\sзовут|мене\\sзвати|мо[её]\\sимя|ім['’]я|numele\\smeu\\s(?:este|e)|mă\\snumesc|jmenuj[iu]\\sse|volám\\ssa"
                    + "|με\\sλένε|το\\sόνομά\\sμου\\sείναι|tên\\s(?:tôi|em)\\slà|nama\\ssaya|ang\\spangalan\\sko\\say|jina\\slangu\\sni"
                    + "|اسمي|الاسم|اسم\\sمن|میرا\\sنام|नाम|mer[ao]\\sna+m|שמי|קוראים\\sלי|ชื่อ"
                    + "|(?:nach|vor)name|apellidos?|nombre|prénom|cognome|nome|имя|фамилия)";

    /** After these comes a name, whatever word it is and whether it is written with a capital or not. */
    static final Pattern NAMING = Pattern.compile(
            START
                    + "(?:(?<=^|\\n)name(?:['’]?s(?:\\sspelled)?)?|(?:my|his|her|their|our|hubbys|sons)\\s(?:\\p{L}{1,20}(?:['’]?s)?\\s){0,2}?"
                    + NAME_IS
                    + "|(?:the|your)\\s(?:\\p{L}{1,20}(?:['’]?s)?\\s){0,2}?name(?:s|['’]s|\\s?[:=–—-]|\\s(?:on\\s\\p{L}{1,12}\\s)?(?:is|was|of))"
                    + "|(?:\\p{L}{1,12}\\s)?name(?:\\s(?:and|&)\\s\\p{L}{2,8}|\\son\\s\\p{L}{1,12})?\\s?[:=–—-]|name\\sis|names"
                    + "|(?:sur|last|family|maiden|first|full|given|middle|fore|christian|nick)\\s?names?(?:\\s(?:is|was))?"
                    + "|name\\sof\\s(?:the\\s)?(?:patient|client|child)(?:\\sis)?"
                    + "|(?:under|in|by)\\s(?:the\\s|\\p{L}{2,8}\\s)?(?:sur|last\\s|first\\s)?name(?:\\sof)?"
                    + "|(?:i\\sgo|(?:he|she|who)\\sgoes)\\sby|(?:answers?|respond)\\sto|(?:they|ppl|people|everyone|everybody|friends|mates)\\s(?:all\\s)?(?:call|know)s?\\sme(?:\\sas)?"
                    + "|i\\s?['’]?a?m\\s(?:called|named|known\\sas)|(?:better\\s)?known\\sas|signed(?:\\sby)?"
                    + "|(?:patient|client|customer|attn|from|to|cc|re)\\s?:|" + FOREIGN_NAME_IS + ")" + END + GAP
                    + "|" + START
                    + "(?:mr|mrs|mx|(?-i:Ms|Miss)|messrs|monsieur|madame|mme|mlle|señora?|sra|signora?|signor)\\.?"
                    + END
                    + "\\s{1,2}(?:&\\smrs\\.?\\s)?"
                    + "|(?:姓名[:：]?|患者[:：]?|私は(?=\\p{L}{2,5}です)|저는\\s?(?=\\p{L}{2,6}입니다)|我叫|我是(?=\\p{IsHan}{2,3}(?:[，,。.！!？?\\s]|$))|我的名字(?:是|叫)|我姓|私の名前は|名前は"
                    + "|氏名[:：]?|(?<![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])(?=(?!\\p{IsHan}{2}中|\\p{L}{0,3}[性症痛病歳才目])\\p{IsHan}{1,4}(?:です|と申します|といいます|と言います))|제\\s?이름은|이름[:：은])\\s?",
            FLAGS);

    /** After these comes a name, if it has a capital or is no ordinary word. */
    static final Pattern CERTAIN = Pattern.compile(
            START
                    + "(?:dr|drs|doc|prof|professor|herr|frau|rev|reverend|fr|father|sr|imam|rabbi|pastor|capt|captain|sgt|lt|sir|lady"
                    + "|lord)\\.?" + END + "\\s{1,2}"
                    + "|" + START + "(?:(?:i|u\\scan|you\\scan|please|pls|plz|just)\\s(?:am\\s)?call(?:ed)?\\s?(?:me)?)"
                    + END + GAP,
            FLAGS);

    private static final String RELATION =
            "(?:husband|wife|spouse|partner|fianc[ée]e?|girlfriend|boyfriend|gf|bf|ex|other\\shalf|hubby|hubbie|wifey"
                    + "|son|daughter|step\\s?-?son|step\\s?-?daughter|kid|child|boy|girl|lad|lass|baby|toddler|newborn|teen(?:ager)?|twins?|eldest|youngest"
                    + "|mum|mom|mam|ma|mummy|mommy|mother|dad|da|daddy|father|parent|step\\s?-?mum|step\\s?-?dad|brother|bro|sister|sis|sibling"
                    + "|gran|granny|grandma|nan|nana|nanny|grandad|granddad|grandpa|grandfather|grandmother|grandson|granddaughter"
                    + "|aunt(?:ie|y)?|uncle|cousin|nephew|niece|godson|goddaughter|(?:mother|father|brother|sister|son|daughter)[\\s-]in[\\s-]law"
                    + "|friend|mate|bestie|pal|buddy|neighbou?r|colleague|coworker|co-worker|boss|manager|line\\smanager|roommate|housemate|flatmate"
                    + "|team\\s?mate|client|patient|carer|caregiver|guardian|interpreter|assistant|secretary|solicitor|lawyer"
                    + "|coach|trainer|physio(?:therapist)?|physical\\stherapist|therapist|doctor|gp|pt|consultant|specialist|surgeon|chiro(?:practor)?"
                    + "|osteo(?:path)?|podiatrist|practitioner|acupuncturist|masseuse|midwife|dentist|nurse|teacher|instructor|student|trainee|receptionist"
                    + "|dog|cat|marido|esposa|esposo|hijo|hija|mujer|mann|frau|sohn|tochter|mari|femme|fils|fille)s?";

    /** After these comes a name, if it has a capital, unless the word says something else. */
    static final Pattern PERSON = Pattern.compile(
            START + "(?:my|our|his|her|their|your|the|a|an|mi|mein|meine|mon|ma|me)\\s(?:[\\p{L}\\d-]{1,12}\\s){0,2}?"
                    + RELATION
                    + "(?:['’]s)?" + END + "[\\s,:(–—-]{1,4}(?:(?:is|who['’]?s|['’]?s|was)\\s)?(?:called|named)?\\s?"
                    + "|" + START
                    + "(?:(?:is|are|am|was|he|he['’]?s|she|she['’]?s|['’]s)\\s(?:called|named)|on\\sbehalf\\sof|for\\sattention\\sof"
                    + "|attn|ask(?:ed|ing)?\\sfor|(?:speak|speaking|talk|spoke|talked|chat|chatted)\\s(?:to|with)|signed|nurse|auntie|aunty|aunt|uncle|granny|grandma|grandad|grandpa|nana|cousin|sister|brother"
                    + "|(?:see|saw|seen|with|by|to|from|tell|told|thank|thanks|ask|asked|met)\\s(?:your|ur)\\s\\p{L}{2,14})"
                    + END
                    + "[\\s,:.–—-]{1,3}",
            FLAGS);

    /** After these a name may come: a given name, or a word that is no ordinary one. */
    static final Pattern LIKELY = Pattern.compile(
            START
                    + "(?:i['’]?m|i\\sam|im|this\\sis|it['’]?s|its|call\\sme|called|named|hi|hello|hey|hiya|howdy|dear|hola|hallo|bonjour|ciao"
                    + "|morning|afternoon|evening|thanks|thank\\syou|thankyou|thx|tx|ty|cheers|ta|regards|wishes|sincerely|yours|love|xoxo|gruß|grüße"
                    + "|saludos|cordialement|(?:booked|booking|registered|appointment|appt|session|treatment|visit|slot)(?:\\sis)?(?:\\sin)?\\s(?:as|with|under|for|by)"
                    + "|(?:speak|speaking|talk|spoke|talked|chat|chatted)\\s(?:to|with)|treated\\sby|seen\\sby|referred\\sby|care\\sof|told|tell|saw|see|ms|miss|sir"
                    + "|doctor|soy|ich\\sbin|je\\ssuis|c['’]est|sono)"
                    + END + "[\\s,:!.(–—-]{1,4}(?:is\\s|called\\s|named\\s)?",
            FLAGS);

    /** One name found, and another beside it. */
    static final Pattern BESIDE = Pattern.compile(
            "\\[name\\](?:\\s\\(\\d{1,3}\\))?(?:,?\\s(?:and|&|or|y|et|und|\\+)\\s|[,/]\\s?|\\s&\\s?)", FLAGS);

    /** Thanks and greetings, or a dash, before a name at the very end. */
    static final Pattern SIGN_OFF = Pattern.compile(
            "(?:" + START
                    + "(?:regards|rgds|wishes|sincerely|faithfully|truly|thanks|thank\\syou|thankyou|thx|tx|tia|cheers|ta|love|advance|xoxo"
                    + "|gruß|grüße|gruss|saludos|gracias|merci|cordialement|danke|best|yours|muchly|much|lots|appreciated|xx|signed|(?:wishes|love|regards|greetings)\\sfrom)"
                    + "[\\s,.!–—-]{1,6}|\\n\\s{0,4}[-–—~]{0,2}\\s{0,2}|(?:^|\\s)[-–—~]{1,2}\\s{0,2})",
            FLAGS);

    /** What may follow a name and tells that it is one. */
    static final Pattern IS_NAME = Pattern.compile(
            ",?\\s(?:speaking|is\\s(?:my|the|his|her)\\s(?:full\\s|real\\s|last\\s|first\\s|family\\s|maiden\\s|middle\\s)?(?:sur|nick|fore)?name)"
                    + END,
            FLAGS);

    /** What may follow the name of one who says who is here. */
    static final Pattern IS_HERE = Pattern.compile(
            "\\s(?:[-–—]\\s)?(?:here|hier)(?=\\s?(?:[,.!?:;–—-]|$|again|from|and))" + END
                    + "|\\s(?:from|at)\\s(?:your|ur|the)\\s(?:team|clinic|office|practice|reception|front\\sdesk)",
            FLAGS);

    private NameCues() {}
}
