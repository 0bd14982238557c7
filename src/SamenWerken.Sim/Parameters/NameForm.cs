using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SamenWerken.Sim.Parameters;

/// <summary>
/// When two names look the same: letters with accents that are written as one character or as two, spaces of any kind and number,
/// characters that take no room. The platform's own normalisation does nothing where programs are the same in every culture.
/// </summary>
internal static class NameForm
{
    private const char FirstMark = '\u0300';

    // Mark, then pairs of a letter and that letter with the mark: canonical compositions of Latin, Greek and Cyrillic letters.
    // Source: UnicodeData.txt of Unicode 14.0.0, fields 0 and 5.
    private static readonly (string Mark, string Letters)[] Pairs =
    [
        ("\u0300", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋ"),
        ("\u0300", "ἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ᾿῍ϊῒΙῚ῾῝ϋῢΥῪΟῸΩῺ"),
        ("\u0301", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐ"),
        ("\u0301", "αάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚ"),
        ("\u0301", "ơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞"),
        ("\u0302", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ("\u0303", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ("\u0304", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙ"),
        ("\u0304", "υῡΥῩ"),
        ("\u0306", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ"),
        ("\u0307", "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊ"),
        ("\u0307", "xẋYẎyẏſẛ"),
        ("\u0308", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸ"),
        ("\u0308", "ыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ("\u0309", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ("\u030a", "AÅaåUŮuůwẘyẙ"),
        ("\u030b", "OŐoőUŰuűУӲуӳ"),
        ("\u030c", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ("\u030f", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        ("\u0311", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ("\u0313", "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ"),
        ("\u0314", "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ"),
        ("\u031b", "OƠoơUƯuư"),
        ("\u0323", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ("\u0324", "UṲuṳ"),
        ("\u0325", "AḀaḁ"),
        ("\u0326", "SȘsșTȚtț"),
        ("\u0327", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ("\u0328", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ("\u032d", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ("\u032e", "HḪhḫ"),
        ("\u0330", "EḚeḛIḬiḭUṴuṵ"),
        ("\u0331", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ("\u0342", "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶηῆ᾿῏ιῖϊῗ῾῟υῦϋῧωῶ"),
        ("\u0345", "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩ"),
        ("\u0345", "ὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Pairs
        .SelectMany(pair => Enumerable.Range(0, pair.Letters.Length / 2)
            .Select(at => (Key: (pair.Letters[2 * at], pair.Mark[0]), Value: pair.Letters[2 * at + 1])))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>A name in the form that it shares with all that look the same.</summary>
    internal static string Of(string name)
    {
        if (name.All(char.IsAsciiLetterOrDigit))
            return name;
        var form = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (form.Length > 0 && form[^1] != ' ')
                    form.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control)
            {
                continue;
            }
            else if (letter >= FirstMark && form.Length > 0 && Composed.TryGetValue((form[^1], letter), out var one))
            {
                form[^1] = one;
            }
            else
            {
                form.Append(letter);
            }
        }

        return form.ToString().TrimEnd(' ');
    }
}
