$night = New-ScheduledTaskTrigger -Daily -At <AT>
$often = New-ScheduledTaskTrigger -Once -At (Get-Date).Date -RepetitionInterval (New-TimeSpan -Minutes <OFTEN>)
$late = New-ScheduledTaskSettingsSet -StartWhenAvailable
Register-ScheduledTask -Force -TaskName 'outpace' -Trigger $night -Settings $late -Action <NIGHT>
Register-ScheduledTask -Force -TaskName 'outpace notify' -Trigger $often -Settings $late -Action <NOTIFY>
