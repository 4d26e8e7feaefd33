#!/usr/bin/env bash
# How the other files here were made, with LibreOffice 7.4: answers.csv, and the students.csv that `book worksheet --lesson
# lesson.json --students 3 --seed 7` writes, opened, saved as .xlsx, and saved again as CSV under two locales.
set -eu
filter='Text - txt - csv (StarCalc)'
asTyped="$filter:44,34,76,1,,1033,false,true"    # commas, quotes, UTF-8, numbers of en-US

office() {    # LOCALE FILE FORMAT FOLDER [IMPORT]
  profile=$PWD/profile-$1
  mkdir -p "$profile/user"
  cat >"$profile/user/registrymodifications.xcu" <<END
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>$1</value></prop></item>
</oor:items>
END
  soffice "-env:UserInstallation=file://$profile" --headless ${5:+--infilter="$5"} --convert-to "$3" --outdir "$4" "$2"
}

save() {    # LOCALE TABLE NAME SEPARATOR ENCODING QUOTED
  office "$1" "$2.xlsx" "csv:$filter:$4,34,$5,1,,0,$6,true,false" "saved-$1-$3"
  mv "saved-$1-$3/$2.csv" "$2-$1-$3.csv"
}

office en-US answers.csv xlsx . "$asTyped"
office en-US students.csv xlsx . "$asTyped"
save en-US answers comma 44 76 false
save de-DE answers comma 44 76 false
save de-DE answers semicolon 59 76 false
save de-DE answers tab 9 76 false
save de-DE answers utf16-tab 9 65535 false
save en-US answers utf16-comma 44 65535 false
save en-US answers quoted 44 76 true
save de-DE students comma 44 76 false
save de-DE students semicolon 59 76 false
save en-US students utf16-tab 9 65535 false
save en-US students windows1252 59 1 false
python3 -c "import openpyxl; openpyxl.load_workbook('answers.xlsx').save('answers-openpyxl.xlsx')"
