/**
 * First names that are common in English news, written down by hand, by the pronoun that most who bear them use. A guess: it serves only to rule out
 * what a "she" may mean where the text itself says nothing, and never leaves this room.
 */
const HE =
  "aaron adam alan albert alex alexander alfred ali allen andrew andy anthony arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby brad " +
  "bradley brandon brian bruce bryan carl carlos chad charles charlie chris christopher chuck clarence clint colin corey craig curtis dale dan daniel darren dave " +
  "david dean dennis derek dick don donald doug douglas dwight earl ed eddie edward edwin eli elijah emmett eric ernest eugene evan frank franklin fred " +
  "frederick gareth garry gary gavin gene geoffrey george gerald gilbert giles glenn gordon graham grant greg gregory gus guy hal hank harold harry harvey " +
  "henry herbert herman howard hugh ian isaac ivan jack jacob jake james jamie jared jason jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny " +
  "jon jonah jonathan jorge jose joseph josh joshua juan justin karl keith ken kenneth kevin kurt kyle lance larry lawrence lee leland len leo leon leonard leroy lester lewis lindsey lloyd " +
  "logan louis lucas luis luke malcolm manuel marc marco marcus mario mark martin marvin matt matthew maurice max michael mick miguel mike milton mitch mitt mohamed mohammed " +
  "muhammad nathan nathaniel neal ned neil newt nicholas nick nigel noah norm norman oliver omar orrin oscar otto owen patrick paul pedro pete peter phil philip phillip piotr rafael ralph ramon " +
  "rand randall randy raul ray raymond reggie reince rex ricardo richard rick ricky rob robby robert roberto rodney roger roland ron ronald ross roy rudy rupert russell ryan sam " +
  "samuel scott sean sergio seth shane shaun simon spencer stanley stephen steve steven stuart ted terence terrence terry theodore thomas tim timothy tobias toby todd tom tommy " +
  "tony travis trevor troy ty tyler vernon victor vincent vladimir wade wallace walt walter warren wayne wesley will willard william willie xavier zach zachary bashar benjamin emmanuel françois jean-claude everett";
const SHE =
  "abigail adele agnes alice alicia alison amanda amber amy ana andrea angela angelina anita ann anna anne annette annie april ariana ashley audrey barbara beatrice beatriz " +
  "becky belinda bernadette bernice beth betsy betty beverly bonnie brenda bridget brittany camille candace carla carly carmen carol carole caroline carolyn carrie catherine cathy " +
  "cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen connie constance courtney crystal cynthia daisy dana danielle dawn deborah debbie " +
  "debra deirdre delia denise diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen emily emma erica erin esther ethel eva " +
  "eve evelyn faith faye felicia fiona florence frances gabriela gail georgia geraldine gertrude gina gladys gloria grace greta gwen gwendolyn hannah harriet hazel heather heidi " +
  "helen helene hélène hilary hillary holly hope huma ida ilana imelda ingrid irene iris isabel isabella ivanka ivana jackie jacqueline jane janet janice jean jeanette jeanne jenna jennifer " +
  "jenny jessica jill jo joan joann joanna joanne jocelyn josephine joy joyce juanita judith judy julia julie june karen kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne " +
  "kelly kim kimberly kirsten kristen kristin lara laura lauren laurie leah lena leslie lila lillian linda lisa lois loretta lori lorna lorraine louise lucia lucille lucy lydia lynn mabel " +
  "madeleine madison maggie mara marcia margaret maria marian marie marilyn marina marjorie marlene marsha martha mary maureen maxine megan melania melanie melinda melissa meredith mia " +
  "michele michelle mildred millie minnie miriam molly monica muriel myra nadia nancy naomi natalie nellie nicole nikki nina nora norma olga olive olivia opal pam pamela patricia " +
  "patsy patti paula pauline pearl peggy penelope penny phyllis polly priscilla rachel ramona rebecca regina renee rhonda rita roberta robin robyn rosa rosalie rose rosemary rosie roxanne " +
  "ruby ruth sabrina sally samantha sandra sandy sara sarah selma shannon sharon sheila shelley sherry shirley sonia sonya sophia sophie stacey stacy stella stephanie sue susan " +
  "suzanne sylvia tamara tammy tanya tara tasha teresa theresa tiffany tina tracy trish tulsi valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvonne zoe nikki loretta philippa";

export const FIRST_NAMES: ReadonlyMap<string, "he" | "she"> = new Map([
  ...HE.split(" ").map((name) => [name, "he"] as const),
  ...SHE.split(" ").map((name) => [name, "she"] as const),
]);
