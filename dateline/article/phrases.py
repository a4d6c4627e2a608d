"""The words by which lines give themselves away: tables to be read and extended by hand.

Each row is a reason, as users read it in `dropped`, and a pattern for one line, any case. `ANYWHERE` must be
sure enough to cut a line out of the middle of a story, so nearly all are anchored at both ends or need two
words of their trade. `EDGE` is for lines above the title and below the last paragraph, where short means
menu. `BLOCK_HEADS` head a block of such lines. Order matters only for the reason given: the first that fits.

No pattern may have two repetitions that can share the same letters, or a hostile line takes minutes; the test
`test_no_pattern_is_slow` tries them.
"""

from __future__ import annotations

from dateline.article.stated import MONTH, WEEKDAY

SITES = (
    r"(?:facebook|twitter|x|instagram|telegram|whats\s?app|youtube|linkedin|tik\s?tok|viber|wechat|weibo|line|reddit|"
    r"pinterest|threads|bluesky|mastodon|flipboard|tumblr|messenger|kakao\s?talk|kakao|vk|vkontakte|odnoklassniki|"
    r"rss|e-?mail|sms|snapchat|google news|google\+|signal|pocket|copy link|link|print|share|tweet|save|bookmark)"
)

# Words that lead into a link to another story: alone on a line they head a block, before a mark a single link.
LEAD_IN = (
    r"(?:also\s+read|also\s+see|also\s+watch|also\s+on\s+\w+|read\s+also|read\s+more|read\s+next|read\s+this|read|"
    r"more\s+on\s+(?:this|that|the)(?:\s+\w+)?|from\s+(?:our|the)\s+archives?|more\s+about|more\s+to\s+read|"
    r"more\s+from\s+[\w' ]{2,40}|read\s+more\s+(?:on|about|at)|"
    r"related(?:\s+(?:stor(?:y|ies)|articles?|news|posts?|topics?|contents?|coverage|links?|reads?|reading))?|"
    r"see\s+(?:also|more)|see|must[\s-]reads?|must[\s-]see|don['’]t\s+miss(?:\s+(?:this|out))?|"
    r"recommended(?:\s+(?:for\s+you|stories|reading|articles?|reads?))?|"
    r"watch(?:\s+(?:also|now|live|more|next|video|the\s+video|here))?|listen(?:\s+(?:now|also|here))?|"
    r"in\s+(?:pics|pictures|photos)|photos|gallery|full\s+(?:story|report|text|coverage)|dig\s+deeper|go\s+deeper|"
    r"(?:you\s+)?(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested(?:\s+in)?)|in\s+case\s+you\s+missed\s+it|icymi|"
    r"other\s+(?:news|stories)(?:\s+[\w ]{2,30})?|previously|earlier(?:\s+on\s+[\w ]{2,30})?|more|next|"
    r"editor['’]?s['’]?\s+picks?|"
    r"trending|popular(?:\s+(?:now|videos?|stories|news|articles))?|most\s+(?:read|viewed|popular|shared)|"
    r"top\s+stories|"
    r"background\s+reading|further\s+reading|read\s+on|on\s+the\s+same\s+(?:topic|subject)|similar\s+(?:news|"
    r"stories|articles))"
)

# Lines that head a block of links, a newsletter box or the comments.
MOST_READ = (
    r"(?:en\s+çok\s+okunan(?:lar)?|lo\s+más\s+le[ií]do|las\s+más\s+le[ií]das|les\s+plus\s+lus|meistgelesen|najčitanije|più\s+letti"
    r"|mais\s+lidas|самое\s+читаемое|popularno|legolvasottabb)"
)
"""What pages of other languages call their most read stories."""

BLOCK_HEADS: tuple[tuple[str, str], ...] = (
    (
        "related stories",
        r"(?:(?:the\s+)?(?:latest|top|breaking|more|other|related|recent|popular|trending|featured|similar|hot|"
        r"today['’]?s|"
        r"main|important|world|local|national|our|all|international|most\s+read|must[\s-]read)\s+"
        r"(?:(?:top|related|recent|popular|latest|breaking)\s+)?"
        r"(?:news|stor(?:y|ies)|articles?|headlines?|posts?|topics?|videos?|reads?|updates?|content|coverage|"
        r"links?|issues?|"
        r"picks?|photos|galleries|podcasts?|features|reading|publications|materials|issue|statements|press\s+releases|releases|"
        r"announcements|bulletins|dispatches)"
        r"(?:\s+(?:today|this\s+(?:day|week|hour)|(?:in|from|of|on|by|about)\s+[\w'’. ]{2,40}))?)"
        rf"|(?:more|other|latest|top)\s+[\w-]+\s+(?:news|stories|headlines)|{MOST_READ}"
        r"|also\s+(?:read|see|on\s+[\w ]{2,30}|in\s+[\w ]{2,30})|read\s+(?:also|more|next|on)|see\s+(?:also|more)|"
        r"more\s+(?:on|about)\s+[\w'’ ]{2,50}|more\s+(?:from|in|like)\s+[\w'’. ]{2,40}|more\s+to\s+(?:read|explore)|"
        r"(?:you\s+)?(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in|have\s+missed)(?:\s+these)?|"
        r"recommended(?:\s+(?:for\s+you|stories|reading|articles?|reads?|by\s+[\w ]+))?|most\s+(?:read|viewed|"
        r"popular|shared|"
        r"commented|recent|discussed|watched)(?:\s+[\w ]{2,30})?|trending(?:\s+(?:now|today|topics|on\s+[\w ]+))?|"
        r"headlines|current\s+issues?|editor['’]?s['’]?\s+(?:picks?|choice)|don['’]t\s+miss(?:\s+it)?|must[\s-]reads?|"
        r"what\s+(?:to\s+read|others\s+are\s+reading|else)(?:\s+next)?|people\s+(?:also|are)\s+(?:read|reading)|"
        r"up\s+next|next\s+(?:up|article|story|post)|previous\s+(?:article|story|post)|in\s+this\s+section|"
        r"in\s+(?:case\s+you\s+missed\s+it|other\s+news|the\s+news|brief|pictures|photos|pics)|related|"
        r"(?:from|around)\s+(?:the|our)\s+(?:web|archives?|blog|network|partners)|photo\s+galler(?:y|ies)|"
        r"news\s+(?:feed|line|ticker|in\s+brief|archive)|similar(?:\s+[\w]+)?|you\s+may\s+also\s+read|"
        r"popular(?:\s+now)?|"
        r"just\s+in|best\s+of\s+[\w'’ ]{2,40}|on\s+the\s+same\s+(?:topic|subject)|stories\s+(?:for|you)\s+[\w ]{2,30}|"
        r"(?:sponsored|promoted|partner)\s+(?:content|stories|links)",
    ),
    (
        "comments",
        r"(?:\d+\s+|no\s+|view\s+|all\s+|read\s+|show\s+|add\s+|your\s+|latest\s+|top\s+|reader['’]?s?['’]?\s+|"
        r"user\s+)?"
        r"comments?(?:\s*\(?\d+\)?)?|"
        r"leave\s+a\s+(?:reply|comment)(?:\s+cancel\s+reply)?|(?:add|post|write|submit)\s+(?:a\s+|your\s+)?comments?|"
        r"join\s+the\s+(?:conversation|discussion)|have\s+your\s+say|discussion|what\s+do\s+you\s+think\s*",
    ),
    (
        "newsletter",
        r"(?:our\s+|free\s+|daily\s+|weekly\s+)?newsletters?|subscribe(?:\s+(?:now|today|to\s+us))?|"
        r"stay\s+(?:informed|updated)",
    ),
    ("share and contact", r"contact(?:\s+us)?|follow(?:\s+us)?|share(?:\s+this(?:\s+\w+)?)?|connect(?:\s+with\s+us)?"),
)

_END = r"\s*[.:!…>»→]*\s*$"
PHONE = r"\(?\+?\d[\d\s().\-/]{6,20}\d"
HANDLE = r"@[\w.]{2,40}"
MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TIME = (
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:[(\[]?(?:[A-Z]{2,4}|GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?[)\]]?)?"
)
_DAY = (
    rf"(?:{WEEKDAY}\s*,?\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|"
    rf"\d{{1,2}}[./-]\d{{1,2}}|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}})(?:\s*[,./-]?\s*\d{{4}})?(?:\s*[,-]?\s*{WEEKDAY})?"
)

# (reason, pattern): sure wherever the line stands.
ANYWHERE: tuple[tuple[str, str], ...] = (
    (
        "related stories",
        r"^\W*(?:(?:also|else|elsewhere)\s+)?in\s+this\s+(?:issue|number|section|edition|paper)(?:\s+also)?\s*:\s*\S"
        r"|^\W*also\s+interesting\s*:\s*\S"
        r"|^\W*most\s+(?:read|clicked|viewed|popular|shared|discussed)(?:\s+\w{2,12}){0,3}\s*:?\s*1\s?[.)]\s",
    ),
    ("navigation", r"^(?=.{0,80}\b(?:donate|join|print|share|subscribe|send)\b)(?:\[[^\[\]\d]{2,40}\]\s*){2,9}$"),
    (
        "copyright",
        r"^.{0,80}\b(?:reproduction|reprint(?:ing)?|republication|copying)\b.{0,60}\b(?:allowed|authori[sz]ed|permitted|free|without"
        r"\s+hindrance|citing|mention|by\s+agreement)\b.{0,80}$",
    ),
    (
        "comments",
        r"^comments?\s+(?:that|which|containing)\b.{0,80}\bnot\s+be\s+published\b.{0,20}$|^to\s+leave\s+a\s+comment\b.{0,60}$"
        r"|^comments?\s*\(\d{1,5}\).{0,120}$",
    ),
    (
        "newsletter",
        r"^newsletters?\s*:\s.{3,160}$|^(?:to\s+the\s+attention\s+of\s+subscribers|subscriptions?\s*:).{0,160}$",
    ),
    ("advertisement", r"\bad\s?blocker\b.{0,120}$"),
    (
        "related stories",
        rf"^\W*(?:(?:more|other|latest|recent|related|top|popular|most\s+read)(?:\s+[\w-]+){{0,2}}|{MOST_READ})\s*:\s*"
        r"(?:\S[^|]{3,160}\|\s*\S[^|]{3,160}\||1\s?[.)]\s.{3,160}\s2\s?[.)]\s)",
    ),
    (
        "cookie notice",
        r"\bcookies?\b.{0,200}\b(?:experience|consent|polic(?:y|ies)|accept|settings|preferences|this\s+(?:web)?site|"
        r"our\s+(?:web)?site|browser|agree|partners)\b|\b(?:we|site|website|accept|manage|reject|about|like|use|"
        r"uses|using)\b"
        r"(?:\s+\w+){0,3}\s+cookies?\b.{0,120}$|^.{0,12}cookie\s+(?:settings|preferences|policy|notice|consent)" + _END,
    ),
    (
        "cookie notice",
        r"^(?:i\s+)?(?:accept|agree|reject|allow|decline)(?:\s+(?:all|and\s+(?:close|continue)))?" + _END,
    ),
    (
        "copyright",
        r"(?:^|[^\w\s]|\s)(?:©|\(c\)\s*\d{4}|&copy;).{0,160}$|^copyright\b.{0,160}$|"
        r"^\(c\)\s.{0,80}\b(?:\d{4}|rights|redistribution|reserved|ltd|co|inc|llc)\b.{0,80}$|"
        r"^.{0,160}\ball\s+rights\s+(?:are\s+)?"
        r"(?:reserved|protected)\b.{0,160}$|\b(?:reproduction|reprint\w*|republication|redistribution|copying)\b.{0,60}"
        r"\b(?:prohibited|forbidden|without\s+(?:\w+\s+){0,3}permission)|"
        r"\bhyperlink\b.{0,60}\b(?:must|required?|obligatory|mandatory|necessary)\b|"
        r"\b(?:must|should)\s+be\s+hyperlinked|\bmay\s+not\s+be\s+(?:published|reproduced|copied|"
        r"redistributed)\b.{0,40}"
        r"\b(?:permission|rewritten|consent|broadcast)",
    ),
    (
        "report a mistake",
        r"^(?:report|found|find|see|spotted|noticed|if\s+you\s+(?:find|found|notice|noticed|see|spot|spotted)|"
        r"did\s+you\s+"
        r"(?:find|spot|notice))\b.{0,40}\b(?:mistake|error|typo|correction|misprint|inaccuracy)\b.{0,120}$|"
        r"\bctrl\s*\+\s*enter\b",
    ),
    ("share and contact", rf"^(?:{SITES}|and|or|,|/|\||·|•|\s)+" + _END),
    ("share and contact", rf"^share\s*[:|]\s*(?:{SITES}|ok|[\s|/,·])+" + _END),
    ("share and contact", rf"^{SITES}\s*[:|-]\s*(?:{HANDLE}|https?:|www\.|[\w.]{{3,30}}\s*$)"),
    (
        "share and contact",
        r"^(?:please\s+|click\s+to\s+)?(?:share|tweet|follow|like|find|join|connect\s+with|add|like\s+and\s+follow)\s+"
        r"(?:us|this|the\s+(?:story|article|news|post)|it|our|your|with\s+(?:friends|us|others)|on|via|to|"
        r"[\w' ]{2,30}\s+on)\b"
        rf"(?:.{{0,60}}\b(?:{SITES}|friends|page|channel|social|account|google)\b.{{0,80}})?" + _END,
    ),
    (
        "share and contact",
        rf"\b(?:our|us\s+on|follow|join|subscribe)\b.{{0,60}}\b(?:{SITES}|channel)\b.{{0,30}}{HANDLE}",
    ),
    (
        "share and contact",
        r"^(?:our|join|follow|subscribe\s+to)\b.{0,40}\b(?:telegram|whats\s?app|youtube|viber|facebook|twitter|"
        r"instagram)\b.{0,60}$",
    ),
    (
        "share and contact",
        rf"^(?:tel|telephone|phone|fax|mobile|call(?:\s+us)?(?:\s+(?:on|at))?|hotline|whats\s?app|e-?mail|"
        rf"contact(?:\s+us)?|"
        rf"write\s+to\s+us|text\s+us|editorial|newsroom|address|advertising)\b[^a-z]{{0,4}}(?:at|on|us|:)?\s*"
        rf"(?:{PHONE}|{MAIL}).{{0,80}}$",
    ),
    (
        "share and contact",
        r"^(?:have|got|do\s+you\s+have)\s+(?:a|any)?\s*(?:\w+\s+)?(?:tips?|story|stories|information|"
        r"news\s+tips?)\b.{0,20}\?"
        r"|^(?:send|email|text)\s+(?:us|your)\b.{0,100}$|^(?:contact|connect\s+with|call|write\s+to|"
        r"get\s+in\s+touch)\b.{0,20}\b"
        r"(?:us|our|editor\w*|author|reporter|newsroom)\b.{0,60}$",
    ),
    (
        "newsletter",
        r"(?:^|[.,!?:;–—]\s*|\bplease\s+|\bhere\s+to\s+)(?:sign\s*up|subscribe|register|"
        r"enter\s+your)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|e-mail\s+address|briefings?|"
        r"alerts?|updates|digest|bulletin|mailing\s+list)\b.{0,120}$|\b(?:straight|delivered|directly|right|"
        r"sent)\s+(?:in)?to\s+"
        r"your\s+(?:inbox|e-?mail|phone|mailbox)\b|^get\s+(?:the|our|all)\b.{0,80}\b(?:inbox|newsletters?|"
        r"in\s+your\s+e-?mail|app|"
        r"briefing|alerts)\b.{0,80}$|^(?:sign\s+up|sign\s+me\s+up)(?:\s+(?:now|here|for\s+[\w ’']{2,60}))?" + _END,
    ),
    (
        "newsletter",
        r"^(?:subscribe|become\s+a\s+(?:member|subscriber)|start\s+your\s+(?:free\s+)?trial|"
        r"support\s+our\s+journalism|donate|"
        r"download\s+(?:the|our)\s+.{0,30}\bapp)\b.{0,100}$|^(?:this\s+(?:article|story)\s+is\s+(?:for|"
        r"available\s+to)\s+subscribers|"
        r"already\s+a\s+subscriber|to\s+(?:continue|keep)\s+reading\b).{0,100}$",
    ),
    (
        "advertisement",
        r"^\W*(?:advertisements?|advertising|advert|ads?|sponsored(?:\s+(?:content|by\s+.{2,40}))?|promoted|"
        r"paid\s+(?:content|post)|"
        r"skip\s+(?:ad|advertisement)|ads?\s+feedback|remove\s+ads|(?:story|article)\s+continues\s+(?:below|"
        r"after)\b.{0,40}|"
        r"(?:scroll|continue)\s+(?:down\s+)?(?:to\s+(?:continue|read)|reading|with\s+content)\b.{0,40}|"
        r"advertisement\s*[-–—].{0,50}|article\s+continues)\W*$",
    ),
    (
        "comments",
        r"^\W*(?:(?:\d[\d,.]*|no)\s+(?:comments?|replies|reactions?|responses?)|comments?\s*[:(]?\s*\d*\)?|"
        r"comments\s+(?:are\s+)?"
        r"(?:closed|disabled|off)\b.{0,60}|(?:leave|post|add|write|submit|view|show|hide|read)\s+(?:a\s+|"
        r"your\s+|all\s+|the\s+)?"
        r"(?:\d+\s+)?(?:comments?|reply)\b.{0,40}|be\s+the\s+first\s+to\s+(?:comment|reply|share).{0,60}|"
        r"join\s+the\s+(?:conversation|discussion|debate)\b.{0,60}|(?:please\s+)?(?:log|"
        r"sign)\s?in\s+to\s+(?:comment|reply|post|leave|add|join)\b.{0,60}|"
        r"have\s+your\s+say\b.{0,60}|your\s+email\s+address\s+will\s+not\s+be\s+published.{0,80}|"
        r"(?:reply|like|dislike|upvote)(?:\s*[·|•(]?\s*\d*\)?)|what\s+do\s+you\s+think\?.{0,60})\W*$",
    ),
    (
        "page tools",
        r"^(?:(?:[\w&]+\s+){0,2}(?:a\s?[-−+]|a\s?\+\+?)(?:\s+(?:a|a\s?[-−+]+))*|(?:font|text)\s+size\b.{0,30}|"
        r"(?:increase|decrease|reset)\s+(?:font|text)\b.{0,30}|print(?:\s+(?:this\s+)?(?:article|page|story|"
        r"friendly|version))?|"
        r"print\s+(?:e-?mail\s*)?(?:share)?|listen(?:\s+to\s+(?:this\s+)?(?:article|story|the\s+\w+))?(?:\s*[(·|"
        r":]?\s*\d+.{0,12})?|"
        r"(?:add\s+to\s+|remove\s+from\s+)?(?:bookmarks?|favou?rites?|reading\s+list)|save(?:\s+(?:article|"
        r"story|for\s+later))?|"
        r"copy\s+(?:link|url)|(?:link\s+)?copied!?|give\s+this\s+article|gift\s+(?:this\s+)?article|translate|"
        r"(?:zoom|dark|night|reading)\s+mode|make\s+(?:us|.{2,30})\s+(?:your\s+)?preferred.{0,40}|(?:back\s+to|"
        r"go\s+to)\s+top|top|"
        r"loading|play|pause|mute|unmute|full\s*screen|close|cancel|submit|send|show\s+(?:more|less)|"
        r"load\s+more|expand|collapse|"
        r"(?:click\s+(?:here|to\s+enlarge)|view\s+(?:image|gallery|more|all|original|full\s+size)|enlarge(?:\s+image)?|"
        r"open\s+image\s+in\s+\w+|hide\s+caption|toggle\s+caption|see\s+(?:all|more))\b.{0,20}|next\s+(?:image|slide)|"
        r"your\s+browser\s+does\s+not\s+support\b.{0,40}|\d+\s*(?:of|/)\s*\d+|"
        r"(?:\d[\d.,]*\s*[km]?\s*)?(?:views?|reads|shares|hits|likes|read\s+times?|claps)\s*[:]?\s*\d[\d.,]*\s*[km]?|"
        r"\d[\d.,]*\s*[km]?\s+(?:views?|reads|shares|hits|likes)|rate\s+this\b.{0,30})" + _END,
    ),
    (
        "reading time",
        r"^\W*(?:(?:estimated\s+)?(?:reading|read)\s+time\b.{0,20}|(?:(?:about|"
        r"approx\.?)\s+)?\d+\s*[-–]?\s*min(?:ute)?s?\.?\s*"
        r"(?:read|reading|listen|watch)?(?:\s+time)?|time\s+to\s+read\b.{0,20})\W*$",
    ),
    (
        "tags",
        r"^(?:tags?|topics?|keywords?|filed\s+under|posted\s+in|categor(?:y|ies)|in\s+this\s+(?:story|article)|"
        r"more\s+(?:about|on)|read\s+more\s+(?:on|about)|explore\s+more\s+on)\s*[:|]\s*.{1,200}$|^(?:#[\w-]+[\s,]*)+$",
    ),
    (
        "separator",
        r"^(?:[^\w(]|_)*$|^(?:separator|divider|line|spacer|placeholder|image|photo|video|logo|icon|thumbnail|"
        r"slide|avatar)" + _END,
    ),
    (
        "photo credit",
        r"^[\[(]?\s*(?:(?:file\s+)?(?:photo|picture|image|video|illustration|graphic|screenshot|"
        r"pic)s?(?:\s+(?:credit|source|by|"
        r"courtesy(?:\s+of)?|via))?|credits?|source\s+image)\s*[:,/|©-]\s*(?:[^.]|(?<=\b\w)\.){2,70}[\])]?$|"
        r"^(?:image\s+source|image\s+credit|image\s+caption|media\s+caption)\s*[,:]?\s*[^.]{0,60}$|"
        r"^[^.]{0,50}\b(?:getty\s+images|shutterstock|istock(?:photo)?|via\s+(?:ap|afp|reuters|epa))\W*$|"
        r"^(?:photo|image|picture)s?\s+(?:by|courtesy(?:\s+of)?|from)\s+[^.]{2,60}$",
    ),
    (
        "legal notice",
        r"^\W*this\s+(?:page|site|website|article|content|document)\s+(?:was|has\s+been|is)\s+(?:archived|no\s+longer)\b.{0,160}$",
    ),
    (
        "legal notice",
        r"^(?:(?:terms|conditions|privacy|legal|disclaimer|accessibility|imprint|do\s+not\s+sell)\b[^.]{0,80}|"
        r"our\s+(?:journalists|standards|reporters)\b.{0,60}\b(?:code|principles|standards|trust)\b.{0,60}|"
        r"powered\s+by\b[^.]{0,40}|"
        r"this\s+site\s+is\s+protected\s+by\b.{0,80}|when\s+(?:using|quoting|citing|"
        r"reprinting)\b.{0,40}\bmaterials?\b.{0,100})" + _END,
    ),
)

# (reason, pattern): only above the title and below the last paragraph.
EDGE: tuple[tuple[str, str], ...] = (
    (
        "navigation",
        r"^\W*(?:page\s+\d+\s+of\s+\d+|view\s+(?:this\s+)?(?:e-?mail|message|newsletter)\s+in\s+.{3,30}"
        r"|inside(?:\s+today)?\s*:.{3,120}|.{3,100}\W(?:p|pp|page)\.?\s?\d{1,3})\W*$|^\W*(?:«|<<|»|>>)\s*\S.{3,160}$",
    ),
    (
        "related stories",
        r"^\W*(?:breaking|latest|just\s+in|hot|trending|urgent|najnovije|son\s+dakika|última\s+hora|en\s+direct|last\s+minute)"
        r"(?:\s+news)?\s*[:|>»]\s*\S.{0,160}$",
    ),
    (
        "about the outlet",
        r"^\W*(?:published|founded|established|printed|serving\s+.{3,40})\b.{0,40}\b(?:since|in)\s+(?:1[5-9]|20)\d\d\W*$",
    ),
    (
        "reading time",
        r"^(?:tiempo\s+de\s+lectura|temps\s+de\s+lecture|tempo\s+de\s+le(?:itura|ttura)|lesezeit|leestijd)\b.{0,20}$",
    ),
    ("photo credit", r"^\[\s*(?:photo|picture|image|caption|video)\b.{0,240}$"),
    ("advertisement", r"^\W*win!.{3,80}$|^.{3,120}\bBOOK(?:\s+NOW)?\W*$"),
    (
        "navigation",
        r"^(?:skip\s+to|jump\s+to|go\s+to)\b.{0,40}$|"
        r"^(?:home|menu|search|sign\s+in|log\s*in|log\s+out|register|sections?|my\s+account|subscribe|e-?paper|"
        r"archive|about(?:\s+us)?|"
        r"contact(?:\s+us)?|edition|english|language|sitemap|jobs|careers|advertise(?:\s+with\s+us)?|help|faq|"
        r"live)\b.{0,30}$",
    ),
    ("the page's own day", rf"^(?:(?:today|now)\s*(?:is|:)?\s*)?(?:{WEEKDAY}\s*,?\s*)?(?:{_DAY})?\W*(?:{_TIME})?\W*$"),
    (
        "weather or rates",
        r"[-+−]?\d{1,3}\s*°\s*[cf]?\b|\b(?:usd|eur|gbp|rub|azn|brent|btc|nasdaq|"
        r"kospi)\b.{0,12}\d|^weather\b.{0,60}$",
    ),
    ("related stories", r"^(?:\d+|an?|one)\s+(?:second|sec|minute|min|hour|hr|day|week|month)s?\s+ago\b.{0,20}$"),
    (
        "share and contact",
        rf"\b(?:{MAIL})|\b(?:call|tel|phone|fax|contact)\b.{{0,30}}{PHONE}|"
        rf"^.{{0,60}}{HANDLE}\b.{{0,20}}$",
    ),
    (
        "copyright",
        r"^.{0,60}\b(?:registered\s+office|published\s+by|all\s+rights|reserved|inc\.|ltd\.?|llc|"
        r"gmbh)\b.{0,80}$",
    ),
    (
        "about the author",
        r"^[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}\s+is\s+(?:an?|the)\b.{0,80}\b(?:reporter|"
        r"correspondent|editor|"
        r"journalist|writer|columnist|professor|fellow|analyst|producer|author)\b",
    ),
    (
        "about the outlet",
        r"\bis\s+an?\s+(?:\w+[\s,-]+){0,6}(?:newsroom|newspaper|news\s+(?:site|agency|outlet|"
        r"organi[sz]ation|service|portal|"
        r"website)|publication|magazine)\b.{0,120}$",
    ),
    ("newsletter", r"^.{0,60}\b(?:newsletters?|inbox|subscriber)\b.{0,60}$"),
)
